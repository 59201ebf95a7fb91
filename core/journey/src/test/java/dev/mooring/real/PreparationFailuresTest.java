package dev.mooring.real;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The preparation ends with the first of its parts that fails, whatever the others would still
/// have to do. Its parts are stand-ins.
@Real
class PreparationFailuresTest {
  private static final String PREPARE = "src/real/prepare /root/cache";

  /// A part with a program of its own that would take an hour; what is told to end, ends.
  private static final String LONG =
      """
      #!/bin/bash
      trap 'echo cleared >>/root/story' EXIT
      sleep 3600 &
      echo $! >/root/begun
      wait
      """;

  /// A part that fails when the other one is at work.
  private static final String FAILING =
      """
      #!/bin/bash
      until [ -s /root/begun ]; do sleep 0.1; done
      echo failing >>/root/story
      exit 7
      """;

  /// Only the space of processes in which it ran ends with its script, so it is asked in the same.
  private static final String THEN =
      "; echo status $?; grep -qs sleep /proc/$(cat /root/begun)/cmdline && echo still at work";

  private BareHost host;

  @BeforeEach
  void open() {
    host =
        BareHost.open()
            .with("src/build/install-packages", "src/real/prepare")
            .put("src/real/debian-packages.txt", "# all have it\ndpkg\n")
            .put("src/real/compiler-packages.txt", "# all have it\nbash\n");
  }

  @AfterEach
  void close() {
    host.close();
  }

  @Test
  void aCompilerThatFailsEndsTheDownloads() {
    host.put("src/real/api-server", FAILING).put("src/real/machines", LONG);
    assertThat(host.run(PREPARE + THEN).out())
        .isEqualTo("src/real/api-server failed with status 7.\nstatus 7\n");
    assertThat(host.run("cat /root/story").out()).isEqualTo("failing\ncleared\n");
  }

  @Test
  void downloadsThatFailEndTheCompiler() {
    host.put("src/real/api-server", LONG).put("src/real/machines", FAILING);
    assertThat(host.run(PREPARE + THEN).out())
        .isEqualTo("src/real/machines failed with status 7.\nstatus 7\n");
    assertThat(host.run("cat /root/story").out()).isEqualTo("failing\ncleared\n");
  }

  @Test
  void whoEndsThePreparationEndsItsParts() {
    host.put("src/real/api-server", LONG).put("src/real/machines", "#!/bin/sh\n");
    var ended =
        host.run(
            PREPARE + " & until [ -s /root/begun ]; do sleep 0.1; done; kill $!; wait $!" + THEN);
    assertThat(ended.out()).isEqualTo("status 143\n");
    assertThat(host.run("cat /root/story").out()).isEqualTo("cleared\n");
  }

  @Test
  void partsThatEndWellAreWaitedFor() {
    host.put("src/real/api-server", "#!/bin/sh\nsleep 1; echo compiled\n")
        .put("src/real/machines", "#!/bin/sh\n");
    assertThat(host.run(PREPARE + "; echo status $?").out()).isEqualTo("compiled\nstatus 0\n");
  }

  @Test
  void aPackageThatDoesNotExistEndsItBeforeAnyPart() {
    host.put("src/real/debian-packages.txt", "dpkg\nno-such-package\n")
        .put("src/real/api-server", FAILING)
        .put("src/real/machines", FAILING);
    var ended = host.run(PREPARE);
    assertThat(ended.status()).as(ended.out()).isNotZero();
    assertThat(ended.out()).contains("Unable to locate package no-such-package");
    assertThat(host.run("cat /root/story").status()).as("whether a part began").isNotZero();
  }
}
