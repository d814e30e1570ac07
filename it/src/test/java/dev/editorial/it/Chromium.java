package dev.editorial.it;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A browser without a window, which keeps what goes wrong in it. */
final class Chromium implements AutoCloseable {

  private static final int DESKTOP_WIDTH = 1280;
  private static final int DESKTOP_HEIGHT = 900;
  private static final Set<String> GRAVE = Set.of("serious", "critical");

  private final Playwright playwright;
  private final Browser browser;
  private final List<String> complaints = new ArrayList<>();

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  /** The system's own Chromium; Playwright would fetch another one. */
  static Chromium start() {
    Path program = Needs.onPath("chromium");
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Browser browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(program)
                    .setArgs(List.of("--no-sandbox")));
    return new Chromium(playwright, browser);
  }

  /** A page of a desktop's size in light colours. */
  Page desktop() {
    return page(DESKTOP_WIDTH, ColorScheme.LIGHT);
  }

  /** An empty page. What it complains of is kept. */
  Page page(int width, ColorScheme colours) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(width, DESKTOP_HEIGHT)
                .setColorScheme(colours));
    Page page = context.newPage();
    page.onConsoleMessage(
        message -> {
          if (isComplaint(message)) {
            complaints.add(page.url() + ": " + message.text());
          }
        });
    page.onPageError(error -> complaints.add(page.url() + ": " + error));
    page.onRequestFailed(request -> complaints.add(page.url() + ": no " + request.url()));
    page.onDialog(
        dialog -> {
          complaints.add(page.url() + ": dialog " + dialog.message());
          dialog.dismiss();
        });
    return page;
  }

  private static boolean isComplaint(ConsoleMessage message) {
    return message.type().equals("error") || message.type().equals("warning");
  }

  /** What the pages that are open complained of. */
  List<String> complaints() {
    return List.copyOf(complaints);
  }

  /** Closes all pages and forgets what they complained of. */
  void closePages() {
    List.copyOf(browser.contexts()).forEach(BrowserContext::close);
    complaints.clear();
  }

  /** What is hard or impossible to use on a page for some people. */
  static List<String> barriers(Page page) {
    return barriers(page, new AxeBuilder(page));
  }

  /** The same by one rule of axe alone. */
  static List<String> barriers(Page page, String rule) {
    return barriers(page, new AxeBuilder(page).withRules(List.of(rule)));
  }

  private static List<String> barriers(Page page, AxeBuilder axe) {
    return axe.analyze().getViolations().stream()
        .filter(violation -> GRAVE.contains(violation.getImpact()))
        .map(violation -> page.url() + ": " + told(violation))
        .toList();
  }

  private static String told(Rule violation) {
    return violation.getId()
        + " "
        + violation.getHelp()
        + " "
        + violation.getNodes().stream().limit(3).map(node -> node.getHtml()).toList();
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
