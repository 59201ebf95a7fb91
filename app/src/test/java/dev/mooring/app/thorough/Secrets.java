package dev.mooring.app.thorough;

import dev.mooring.app.Typed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The secrets of a practice world, as it really keeps them, looked for in all that can be read:
/// what the commands said, what they wrote down, and the command lines that every account on a
/// machine sees.
final class Secrets {
  /// What lies in a Secret and is none.
  private static final Set<String> PUBLIC =
      Set.of("root-cert.pem", "cert-chain.pem", "ca.crt", "namespace", "a", "user", "username");

  /// The tutorial prints it, and so does the manifest of Bookinfo: it's no secret.
  private static final String PUBLISHED = "password";

  private static final int SHORTEST = 8;
  private final Map<String, String> markers = new TreeMap<>();

  private Secrets() {}

  /// All that are there now.
  static Secrets of(PracticeWorld world) {
    var secrets = new Secrets();
    for (var secret : world.lab.objects().list("secrets", "")) {
      var name = secret.at("/metadata/name").asString();
      secret
          .path("data")
          .properties()
          .forEach(
              one -> {
                if (!PUBLIC.contains(one.getKey())) {
                  var bytes = Base64.getDecoder().decode(one.getValue().asString());
                  secrets.add(
                      "Secret " + name + " " + one.getKey(),
                      new String(bytes, StandardCharsets.UTF_8));
                }
              });
    }
    for (var machine : world.lab.machines()) {
      for (var path : List.of("/etc/certs/key.pem", "/var/run/secrets/tokens/istio-token")) {
        machine.file(path).ifPresent(text -> secrets.add(path, text));
      }
    }
    secrets.addFiles(world.home);
    return secrets;
  }

  private void addFiles(Path home) {
    for (var line : text(home.resolve("kubeconfig")).lines().toList()) {
      if (line.strip().startsWith("token:")) {
        add("the kubeconfig's token", line.replaceFirst(".*token:\\s*", ""));
      }
    }
    add("the cloud's token", text(home.resolve("token")));
    for (var file : files(home.resolve("state"))) {
      if (text(file).contains("PRIVATE KEY")) {
        add("the journey's key", text(file));
      }
    }
  }

  /// Of a key the line in its middle: the first ones are alike in all keys.
  private void add(String name, String text) {
    var lines = text.strip().lines().filter(line -> !line.startsWith("-----")).toList();
    var marker = lines.isEmpty() ? "" : lines.get(lines.size() / 2).strip();
    if (marker.length() >= SHORTEST && !marker.equals(PUBLISHED)) {
      markers.put(marker, name);
    }
  }

  int count() {
    return markers.size();
  }

  /// Where one of them can be read.
  List<Flaw> leaks(PracticeWorld world) {
    var said = world.said().stream().map(Secrets::all).map(text -> Map.entry("said", text));
    var written =
        files(world.home.resolve("state")).stream()
            .filter(file -> !text(file).contains("PRIVATE KEY"))
            .map(file -> Map.entry("state/" + file.getFileName(), text(file)));
    var seen =
        world.lab.machines().stream()
            .map(machine -> Map.entry("processes", String.join("\n", machine.launched())));
    return Stream.of(said, written, seen)
        .flatMap(places -> places)
        .flatMap(place -> leaks(place.getKey(), place.getValue()))
        .distinct()
        .toList();
  }

  private Stream<Flaw> leaks(String place, String text) {
    return markers.entrySet().stream()
        .filter(marker -> text.contains(marker.getKey()))
        .map(
            marker ->
                new Flaw(
                    Flaw.Kind.SECRET,
                    place,
                    marker.getValue() + " in " + around(text, marker.getKey())));
  }

  /// What stands before and after it, without itself.
  private static String around(String text, String marker) {
    var at = text.indexOf(marker);
    var end = at + marker.length();
    return text.substring(Math.max(0, at - 60), at)
        + "***"
        + text.substring(end, Math.min(text.length(), end + 20));
  }

  private static String all(Typed typed) {
    return typed.out() + typed.err();
  }

  private static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String text(Path file) {
    try {
      return Files.exists(file) ? Files.readString(file, StandardCharsets.ISO_8859_1) : "";
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
