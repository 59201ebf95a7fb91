package dev.mooring.lab.istiod;

import dev.mooring.lab.istiod.Judgement.Identity;
import dev.mooring.lab.world.Istiod.Node;
import dev.mooring.lab.world.Istiod.Request;
import java.util.Optional;

/// A stream that stands, and who is at its other end.
///
/// @param health what was wrong when the probe looked last; empty before it has looked
record Connection(Request request, Node node, Identity identity, Optional<String> health) {

  static Connection open(Request request, Node node, Identity identity) {
    return new Connection(request, node, identity, Optional.empty());
  }

  Connection withHealth(String wrong) {
    return new Connection(request, node, identity, Optional.of(wrong));
  }

  /// As if the probe had not looked yet.
  Connection anew() {
    return open(request, node, identity);
  }

  boolean registersWith(String namespace, String group) {
    return node.group().equals(group) && node.namespace().equals(namespace);
  }
}
