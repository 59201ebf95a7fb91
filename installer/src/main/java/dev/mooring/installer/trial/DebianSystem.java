package dev.mooring.installer.trial;

import dev.mooring.installer.build.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// This computer's own Debian.
record DebianSystem() implements Installation {

  /// Whether root may install here, and would not take away what somebody else has installed.
  static boolean isFree() throws IOException {
    return Files.exists(Path.of("/etc/debian_version"))
        && Files.exists(Path.of("/usr/bin/apt-get"))
        && Command.of("id", "-u").run().strip().equals("0")
        && Stream.of("/usr/bin/mooring", "/opt/mooring").map(Path::of).noneMatch(Files::exists)
        && !Command.of("dpkg-query", "--show", "--showformat=${Package}\n")
            .run()
            .lines()
            .anyMatch("mooring"::equals);
  }

  @Override
  public String name() {
    return "installed into this system by apt-get and dpkg";
  }

  @Override
  public void install(Path file) throws IOException {
    var path = file.toAbsolutePath().toString();
    var others =
        apt("--simulate", "install", path)
            .lines()
            .filter(line -> line.startsWith("Inst ") && !line.startsWith("Inst mooring "))
            .toList();
    if (!others.isEmpty()) {
      throw new IllegalStateException("Install these before, see debian-packages.txt: " + others);
    }
    apt("install", path);
  }

  @Override
  public void verify() throws IOException {
    Command.of("dpkg", "--verify", "mooring").run();
    Desktop.in(root()).verify();
  }

  @Override
  public Path root() {
    return Path.of("/");
  }

  @Override
  public List<Path> watched() {
    return Stream.of("opt", "usr", "etc", "var/lib/dpkg/info").map(root()::resolve).toList();
  }

  @Override
  public void remove() throws IOException {
    if (Files.exists(Path.of("/var/lib/dpkg/info/mooring.list"))) {
      apt("purge", "mooring");
    }
  }

  /// Through apt-get, which waits for others that install something, and says what is missing.
  private static String apt(String... words) throws IOException {
    var start =
        Stream.of(
            "apt-get", "-qq", "-y", "--no-install-recommends", "-o", "DPkg::Lock::Timeout=300");
    return new Command(
            Stream.concat(start, Stream.of(words)).toList(),
            Map.of("DEBIAN_FRONTEND", "noninteractive"))
        .run();
  }
}
