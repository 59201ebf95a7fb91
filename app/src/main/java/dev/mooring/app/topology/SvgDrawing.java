package dev.mooring.app.topology;

import dev.mooring.text.Phrase;
import java.io.StringWriter;
import java.util.Locale;
import java.util.function.Function;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// The drawing as SVG: it stands alone, and every part has a title that is read aloud.
public final class SvgDrawing {
  private static final String NAMESPACE = "http://www.w3.org/2000/svg";
  private static final String DASHED = "4 4";
  private final Function<Phrase, String> words;
  private final Palette palette;
  private final XMLStreamWriter xml;

  private SvgDrawing(Function<Phrase, String> words, Palette palette, XMLStreamWriter xml) {
    this.words = words;
    this.palette = palette;
    this.xml = xml;
  }

  /// @param words gives the text of a phrase in the language of the drawing
  public static String of(Topology topology, Function<Phrase, String> words, boolean isDark) {
    try {
      var text = new StringWriter();
      var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      new SvgDrawing(words, isDark ? Palette.DARK : Palette.LIGHT, xml).write(topology);
      xml.close();
      return text.toString();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException("A string takes every character.", impossible);
    }
  }

  private void write(Topology topology) throws XMLStreamException {
    xml.writeStartElement("svg");
    xml.writeDefaultNamespace(NAMESPACE);
    attribute("viewBox", "0 0 " + number(topology.width()) + " " + number(topology.height()));
    attribute("font-family", "sans-serif");
    attribute("role", "img");
    rectangle(new Area(0, 0, topology.width(), topology.height()), palette.ground, "none", false);
    for (var place : topology.places()) {
      if (place.kind() == Place.Kind.FRAME) {
        place(place);
      }
    }
    for (var way : topology.ways()) {
      way(way);
    }
    for (var place : topology.places()) {
      if (place.kind() != Place.Kind.FRAME) {
        place(place);
      }
    }
    xml.writeEndElement();
  }

  private void place(Place place) throws XMLStreamException {
    var isFrame = place.kind() == Place.Kind.FRAME;
    begin(words.apply(Spoken.of(place, words)), place.id());
    rectangle(
        place.area(),
        isFrame ? "none" : palette.box,
        palette.edge(place),
        place.look() == Look.PLANNED);
    var name = words.apply(place.name());
    if (isFrame) {
      text(place.area().x() + 10, place.area().y() + 20, "start", 11, palette.pale, name);
      text(place.area().right() - 10, place.area().y() + 20, "end", 10, palette.pale, place.fact());
    } else {
      var x = place.area().top(.5).x();
      var y = place.area().y() + place.area().height() / 2 + (place.fact().isEmpty() ? 4 : -3);
      text(x, y, "middle", 11, place.look() == Look.PLANNED ? palette.pale : palette.text, name);
      text(x, y + 14, "middle", 10, palette.pale, place.fact());
    }
    xml.writeEndElement();
  }

  private void way(Way way) throws XMLStreamException {
    begin(words.apply(Spoken.of(way, words)), way.id());
    xml.writeEmptyElement("path");
    attribute(
        "d",
        "M%s C%s %s %s"
            .formatted(dot(way.from()), dot(way.leave()), dot(way.arrive()), dot(way.to())));
    attribute("fill", "none");
    attribute("stroke", palette.line(way));
    attribute("stroke-width", way.kind() == Way.Kind.REQUEST ? "2.5" : "1.5");
    if (way.look() == Look.PLANNED || way.kind() == Way.Kind.CONTROL) {
      attribute("stroke-dasharray", DASHED);
    }
    xml.writeEndElement();
  }

  private void begin(String title, String id) throws XMLStreamException {
    xml.writeStartElement("g");
    attribute("id", id);
    xml.writeStartElement("title");
    xml.writeCharacters(title);
    xml.writeEndElement();
  }

  private void rectangle(Area area, String fill, String stroke, boolean isDashed)
      throws XMLStreamException {
    xml.writeEmptyElement("rect");
    attribute("x", number(area.x()));
    attribute("y", number(area.y()));
    attribute("width", number(area.width()));
    attribute("height", number(area.height()));
    attribute("rx", "7");
    attribute("fill", fill);
    attribute("stroke", stroke);
    if (isDashed) {
      attribute("stroke-dasharray", DASHED);
    }
  }

  private void text(double x, double y, String anchor, int size, String colour, String text)
      throws XMLStreamException {
    if (text.isEmpty()) {
      return;
    }
    xml.writeStartElement("text");
    attribute("x", number(x));
    attribute("y", number(y));
    attribute("text-anchor", anchor);
    attribute("font-size", String.valueOf(size));
    attribute("fill", colour);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }

  private void attribute(String name, String value) throws XMLStreamException {
    xml.writeAttribute(name, value);
  }

  private static String dot(Dot dot) {
    return number(dot.x()) + "," + number(dot.y());
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value).replace(".0", "");
  }
}
