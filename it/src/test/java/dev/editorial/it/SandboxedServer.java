package dev.editorial.it;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Serves a folder as Jenkins serves artifacts. */
final class SandboxedServer implements AutoCloseable {

  private static final String POLICY =
      "sandbox allow-same-origin; default-src 'none'; img-src 'self'; style-src 'self'";
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html",
          "css", "text/css",
          "js", "text/javascript",
          "svg", "image/svg+xml");

  private final HttpServer server;
  private final Path folder;

  private SandboxedServer(HttpServer server, Path folder) {
    this.server = server;
    this.folder = folder;
  }

  static SandboxedServer of(Path folder) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    SandboxedServer served = new SandboxedServer(server, folder);
    server.createContext("/", served::answer);
    server.start();
    return served;
  }

  /** Where the folder is served, without a slash at the end. */
  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String name = exchange.getRequestURI().getPath().substring(1);
    Path file = folder.resolve(name);
    // Every browser asks for an icon, and no report has one.
    boolean known = Files.isRegularFile(file) || name.equals("favicon.ico");
    byte[] body = Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0];
    String type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "text/plain");
    exchange.getResponseHeaders().add("Content-Type", type);
    exchange.getResponseHeaders().add("Content-Security-Policy", POLICY);
    exchange.sendResponseHeaders(known ? OK : NOT_FOUND, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
