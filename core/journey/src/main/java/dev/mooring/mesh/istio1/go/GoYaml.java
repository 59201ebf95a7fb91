package dev.mooring.mesh.istio1.go;

import tools.jackson.databind.JsonNode;

/// YAML as Go's yaml.v2 writes it, byte for byte, for what comes out of JSON.
public final class GoYaml {
  private static final GoKeyOrder ORDER = new GoKeyOrder();
  private final StringBuilder out = new StringBuilder();
  private boolean besideDash;

  private GoYaml() {}

  /// A document with an object at its top.
  public static String write(JsonNode object) {
    var yaml = new GoYaml();
    yaml.members(object, "");
    return yaml.out.toString();
  }

  private void members(JsonNode object, String indent) {
    object.properties().stream()
        .sorted((a, b) -> ORDER.compare(a.getKey(), b.getKey()))
        .forEach(
            entry -> {
              begin(indent);
              out.append(GoScalar.key(entry.getKey())).append(':');
              value(entry.getValue(), indent);
            });
  }

  private void value(JsonNode value, String indent) {
    if (value.isObject() && !value.isEmpty()) {
      out.append('\n');
      members(value, indent + "  ");
    } else if (value.isArray() && !value.isEmpty()) {
      out.append('\n');
      items(value, indent);
    } else {
      out.append(' ');
      scalar(value, indent);
    }
  }

  private void items(JsonNode list, String indent) {
    for (var item : list) {
      begin(indent);
      out.append("- ");
      if (item.isEmpty()) {
        scalar(item, indent);
      } else {
        besideDash = true;
        inside(item, indent + "  ");
      }
    }
  }

  private void inside(JsonNode item, String indent) {
    if (item.isObject()) {
      members(item, indent);
    } else {
      items(item, indent);
    }
  }

  /// What is inside an item of a list begins beside its dash.
  private void begin(String indent) {
    if (besideDash) {
      besideDash = false;
    } else {
      out.append(indent);
    }
  }

  private void scalar(JsonNode value, String indent) {
    if (value.isString()) {
      var column = out.length() - (out.lastIndexOf("\n") + 1);
      out.append(GoScalar.text(value.asString(), indent + "  ", column));
    } else if (value.isContainer()) {
      out.append(value.isArray() ? "[]" : "{}");
    } else {
      out.append(value.isFloatingPointNumber() ? GoFloat.text(value.asDouble()) : value.toString());
    }
    out.append('\n');
  }
}
