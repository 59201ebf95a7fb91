package dev.mooring.lab.mesh;

import java.util.regex.Pattern;

/// Which program a pod runs, by its image; pods of unknown images are taken by their labels.
///
/// @param version the image's: the labels only say what the pod is called
record Program(String name, String version) {
  private static final Pattern BOOKINFO =
      Pattern.compile("bookinfo-(productpage|details|reviews|ratings)-(v\\d+)");

  static Program of(Pod pod) {
    var image = BOOKINFO.matcher(pod.application().path("image").asString(""));
    return image.find()
        ? new Program(image.group(1), image.group(2))
        : new Program(pod.label("app"), pod.label("version"));
  }
}
