package dev.editorial.report;

import java.io.IOException;
import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** XML as every report lays it out: one element a line, and only characters that XML allows. */
final class XmlDocument {

  private final XMLStreamWriter xml;
  private int depth;

  private XmlDocument(XMLStreamWriter xml) {
    this.xml = xml;
  }

  /** What stands in the document, or in an element. */
  @FunctionalInterface
  interface Content {
    void write(XmlDocument xml) throws XMLStreamException;
  }

  /** Writes the whole document. */
  static void write(Appendable out, Content content) throws IOException {
    StringWriter text = new StringWriter();
    try {
      // The JDK's own: another one on the class path might lay out attributes in its own way.
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      content.write(new XmlDocument(xml));
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException fault) {
      throw new IOException(fault);
    }
    out.append(text.getBuffer()).append('\n');
  }

  /** An element with others in it; {@code content} begins with the attributes. */
  XmlDocument element(String name, Content content) throws XMLStreamException {
    newLine();
    xml.writeStartElement(name);
    depth++;
    content.write(this);
    depth--;
    newLine();
    xml.writeEndElement();
    return this;
  }

  /** An element that holds attributes alone. */
  XmlDocument empty(String name, Content attributes) throws XMLStreamException {
    newLine();
    xml.writeEmptyElement(name);
    attributes.write(this);
    return this;
  }

  /** An element that holds lines of text after its attributes. */
  XmlDocument text(String name, Content attributes, Iterable<String> lines)
      throws XMLStreamException {
    newLine();
    xml.writeStartElement(name);
    attributes.write(this);
    String separator = "";
    for (String line : lines) {
      xml.writeCharacters(separator + Characters.inOneLine(line));
      separator = "\n";
    }
    xml.writeEndElement();
    return this;
  }

  XmlDocument attribute(String name, String value) throws XMLStreamException {
    xml.writeAttribute(name, Characters.inOneLine(value));
    return this;
  }

  XmlDocument attribute(String name, long value) throws XMLStreamException {
    xml.writeAttribute(name, Long.toString(value));
    return this;
  }

  private void newLine() throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }
}
