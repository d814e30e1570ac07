package dev.editorial.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.editorial.api.Verdict;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A verdict as a format wrote it, read by somebody else's parser. */
record Written(String text) {

  static Written by(String format, Verdict verdict) {
    try {
      StringBuilder text = new StringBuilder();
      Formats.document(format).orElseThrow().write(verdict, text);
      return new Written(text.toString());
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  JsonNode json() {
    try {
      return new ObjectMapper().readTree(text);
    } catch (IOException noJson) {
      throw new UncheckedIOException(text, noJson);
    }
  }

  /** The values of an attribute of all elements of a name. */
  List<String> attributes(String element, String attribute) {
    return elements(element).stream().map(found -> found.getAttribute(attribute)).toList();
  }

  List<Element> elements(String name) {
    try {
      NodeList nodes =
          DocumentBuilderFactory.newDefaultInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(text)))
              .getElementsByTagName(name);
      List<Element> elements = new ArrayList<>();
      IntStream.range(0, nodes.getLength()).forEach(i -> elements.add((Element) nodes.item(i)));
      return elements;
    } catch (Exception noXml) {
      throw new IllegalStateException(text, noXml);
    }
  }
}
