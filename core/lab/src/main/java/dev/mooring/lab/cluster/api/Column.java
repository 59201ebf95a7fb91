package dev.mooring.lab.cluster.api;

import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/// A column of what kubectl prints.
///
/// @param wide whether it shows with `-o wide` only
record Column(String name, boolean wide, Function<ObjectNode, String> cell) {

  static Column of(String name, Function<ObjectNode, String> cell) {
    return new Column(name, false, cell);
  }

  static Column wide(String name, Function<ObjectNode, String> cell) {
    return new Column(name, true, cell);
  }
}
