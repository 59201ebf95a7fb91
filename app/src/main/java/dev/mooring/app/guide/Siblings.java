package dev.mooring.app.guide;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;

/// The children of a syntax tree's node, as a list.
public final class Siblings {
  private Siblings() {}

  public static List<Node> of(Node parent) {
    var nodes = new ArrayList<Node>();
    for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
      nodes.add(node);
    }
    return List.copyOf(nodes);
  }

  /// What stands below a heading, up to the next one.
  static List<Node> untilNextHeading(Node heading) {
    var nodes = new ArrayList<Node>();
    for (var node = heading.getNext();
        node != null && !(node instanceof Heading);
        node = node.getNext()) {
      nodes.add(node);
    }
    return List.copyOf(nodes);
  }
}
