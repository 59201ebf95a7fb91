package dev.mooring.yaml;

import java.util.List;
import java.util.stream.Collectors;

/// Places in a document, as JSON pointers (RFC 6901).
final class YamlPointer {
  private YamlPointer() {}

  static String of(List<String> path) {
    return path.stream().map(step -> below("", step)).collect(Collectors.joining());
  }

  static String below(String pointer, String step) {
    return pointer + "/" + step.replace("~", "~0").replace("/", "~1");
  }
}
