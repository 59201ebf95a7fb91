package dev.mooring.live.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.mooring.live.call.HostileServer;
import dev.mooring.live.google.NoCloud;
import dev.mooring.live.ssh.config.SshConfig;
import dev.mooring.model.MachineRef;
import dev.mooring.model.OwnHost;
import dev.mooring.port.WorldException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whatever answers at the machine's port: one clear sentence within one deadline.
class StrangeSshTest {
  private static final Duration DEADLINE = Duration.ofMillis(1500);

  /// The computer is busy with other tests.
  private static final Duration SOON = Duration.ofSeconds(25);

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void manyQuestionsCostOneDeadline(StrangeSsh ssh) {
    try (var server = new HostileServer(ssh.script);
        var machines = machines(DEADLINE)) {
      var ref = ref(server.port());

      assertTimeout(
          SOON,
          () ->
              assertThat(IntStream.range(0, 20).parallel().filter(_ -> isThere(machines, ref)))
                  .isEmpty());

      assertThat(machines.silence(ref))
          .hasValueSatisfying(
              failure ->
                  assertThat(failure).hasMessageContaining("127.0.0.1 port " + server.port()));
    }
  }

  @Test
  void aServerThatHangsAtTheLoginCostsOneDeadline() throws Exception {
    var free = new CountDownLatch(1);
    try (var server = new PracticeSshd().hangingAtLogin(free);
        var machines = machines(DEADLINE)) {
      trust(server);
      assertTimeout(SOON, () -> assertThat(isThere(machines, ref(server.port()))).isFalse());
      assertThat(machines.silence(ref(server.port())))
          .hasValueSatisfying(
              failure -> assertThat(failure).hasMessageContaining("accepts the connection"));
    } finally {
      free.countDown();
    }
  }

  @Test
  void aCommandThatHangsCostsOneDeadlineHoweverMuchIsAsked() throws Exception {
    try (var server = new PracticeSshd();
        var machines = machines(Duration.ofSeconds(4))) {
      trust(server);
      server.accept("me", SshKeyFile.in(folder));
      var machine = machines.machine(ref(server.port())).orElseThrow();

      assertTimeout(
          SOON,
          () ->
              IntStream.range(0, 50)
                  .forEach(
                      _ ->
                          assertThatThrownBy(() -> machine.ask("hang"))
                              .isInstanceOf(WorldException.TimedOut.class)
                              .hasMessageContaining("only looks")));

      assertThat(server.terminated.await(5, TimeUnit.MINUTES)).isTrue();
    }
  }

  private static boolean isThere(SshMachines machines, MachineRef ref) {
    return machines.machine(ref).isPresent();
  }

  private void trust(PracticeSshd server) throws IOException {
    var key = server.hostKey();
    Files.writeString(
        folder.resolve("known_hosts"),
        "[127.0.0.1]:%d %s %s%n".formatted(server.port(), key.type(), key.base64()));
  }

  private static MachineRef ref(int port) {
    return MachineRef.own(new OwnHost("127.0.0.1", port, "me", ""));
  }

  private SshMachines machines(Duration within) {
    return new SshMachines(
        new NoCloud(),
        SshSetup.of(new SshConfig(List.of()), List.of(folder.resolve("known_hosts"))),
        SshKeyFile.in(folder),
        "me",
        within,
        within);
  }
}
