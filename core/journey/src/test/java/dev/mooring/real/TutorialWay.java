package dev.mooring.real;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Sets a machine up by the tutorial's own commands.
final class TutorialWay {
  private TutorialWay() {}

  static MachinePart measure(Bed bed) {
    try {
      var desk = Files.createTempDirectory("mooring-desk-");
      try {
        for (var name : List.of("desk.sh", "machine.sh")) {
          Files.writeString(desk.resolve(name), script(name));
        }
        var key = bed.machine.hostKey();
        Files.writeString(
            desk.resolve("known_hosts"),
            bed.machine.address() + " " + key.type() + " " + key.base64() + "\n");
        return MachinePart.measured(bed.machine, () -> run(bed, desk));
      } finally {
        HostCommand.run("rm", "-rf", desk.toString());
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// In a process space of its own, whose last number tells how many programs it started.
  private static MachinePart.Told run(Bed bed, Path desk) {
    var command =
        List.of(
            "env",
            "-C",
            desk.toString(),
            "CIDR=10.63.240.0/20",
            "MACHINE=" + bed.machine.user() + "@" + bed.machine.address(),
            "SSH_KEY=" + bed.machine.key().path(),
            "KNOWN_HOSTS=known_hosts",
            "KUBECONFIG=" + bed.kubeconfig(),
            "unshare",
            "--pid",
            "--fork",
            "--mount-proc",
            "sh",
            "-c",
            "bash desk.sh && echo programs $(cut -d ' ' -f 5 /proc/loadavg)");
    var said = HostCommand.run(command).lines().toList();
    var programs = said.stream().filter(line -> line.startsWith("programs ")).findFirst();
    return new MachinePart.Told(
        sum(said, "packages-end ") - sum(said, "packages-begin "),
        Integer.parseInt(programs.orElseThrow().substring("programs ".length())),
        RunParts.UNKNOWN);
  }

  private static double sum(List<String> said, String mark) {
    return said.stream()
        .filter(line -> line.startsWith(mark))
        .mapToDouble(line -> Double.parseDouble(line.substring(mark.length())))
        .sum();
  }

  private static String script(String name) throws IOException {
    try (var stream = TutorialWay.class.getResourceAsStream("by-hand/" + name)) {
      if (stream == null) {
        throw new IllegalStateException("There is no script " + name + ".");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
