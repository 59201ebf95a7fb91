package dev.mooring.live.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.mooring.live.ssh.trust.TrustedHostKeys;
import dev.mooring.port.Trouble;
import dev.mooring.port.WorldException;
import dev.mooring.real.Real;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Commands over one connection to OpenSSH's server.
@Real
class RealConnectionTest {
  @TempDir static Path folder;
  private static RealTree tree;
  private static Path key;

  @BeforeAll
  static void unpack() throws Exception {
    tree = new RealTree(folder);
    key = new RealKeys(folder).make("key");
    tree.person("ada", "ada", "");
    tree.authorize("ada", RealKeys.publicLine(key));
  }

  @AfterAll
  static void nothingIsLeft() {
    await()
        .until(
            () ->
                ProcessHandle.current()
                    .descendants()
                    .flatMap(process -> process.info().command().stream())
                    .noneMatch(command -> command.endsWith("sshd")));
  }

  @ParameterizedTest
  @CsvSource({"exit 7, 7", "kill -9 $$, 137", "kill -TERM $$, 143", "kill -INT $$, 130"})
  void theStatusTellsHowItEnded(String line, int status) throws Exception {
    try (var server = new RealSshd(tree);
        var machine = machine(server)) {
      assertThat(machine.ask(line).status()).isEqualTo(status);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"MaxSessions 10", "MaxSessions 2", "MaxSessions 1"})
  void moreCommandsThanTheServerAllowsAtOnceWaitTheirTurn(String limit) throws Exception {
    try (var server = new RealSshd(tree, limit);
        var machine = machine(server);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var all =
          IntStream.range(0, 24)
              .mapToObj(
                  i ->
                      CompletableFuture.supplyAsync(
                          () -> machine.ask("sleep 0.1; echo " + i).out().strip(), threads))
              .toList();

      assertThat(all.stream().map(CompletableFuture::join).map(Integer::valueOf).sorted().toList())
          .isEqualTo(IntStream.range(0, 24).boxed().toList());
    }
  }

  @Test
  void aServerThatAllowsNoCommandsIsExplained() throws Exception {
    try (var server = new RealSshd(tree, "MaxSessions 0");
        var machine = machine(server)) {
      assertThatThrownBy(() -> machine.ask("true"))
          .isInstanceOf(WorldException.Unreachable.class)
          .hasMessageContaining("not run commands");
    }
  }

  @Test
  void aMachineThatGoesDownInTheMiddleIsToldAndFoundAgain() throws Exception {
    var lines = new CompletableFuture<String>();
    try (var server = new RealSshd(tree);
        var machine = machine(server)) {
      var running =
          CompletableFuture.supplyAsync(
              () -> machine.ask("echo once >> /tmp/count; echo up; sleep 60", lines::complete));
      lines.join();

      // As a reboot does: the server's processes are gone, and nobody closed anything.
      assertThatThrownBy(() -> machine.ask("kill -9 $(ps -o ppid= -p $PPID) $PPID"))
          .hasMessageContaining("broke while a command ran");

      assertThatThrownBy(running::join)
          .cause()
          .isInstanceOf(WorldException.Unreachable.class)
          .extracting(failure -> ((WorldException) failure).trouble())
          .isEqualTo(Optional.of(Trouble.CONNECTION_LOST));
      await().until(() -> machine.ask("cat /tmp/count").out().equals("once\n"));
    }
  }

  @Test
  void interruptingStopsTheRealCommand() throws Exception {
    var started = new CompletableFuture<String>();
    var ended = new CompletableFuture<Optional<Trouble>>();
    try (var server = new RealSshd(tree);
        var machine = machine(server)) {
      var caller =
          Thread.startVirtualThread(
              () -> {
                try {
                  machine.ask("echo up; exec sleep 4321", started::complete);
                } catch (WorldException stopped) {
                  ended.complete(stopped.trouble());
                }
              });
      started.join();

      caller.interrupt();

      assertThat(ended.join()).contains(Trouble.STOPPED);
      await().until(() -> !machine.ask("ps ax -o args").out().contains("sleep 4321"));
    }
  }

  @Test
  void fiftyCommandsAreQuick() throws Exception {
    try (var server = new RealSshd(tree);
        var machine = machine(server)) {
      machine.ask("true");
      var start = System.nanoTime();
      IntStream.range(0, 50).forEach(_ -> machine.ask("true"));

      // Without TCP_NODELAY each takes at least the 40 ms of a delayed acknowledgement.
      assertThat((System.nanoTime() - start) / 50_000_000.0).as("ms a command").isLessThan(40);
    }
  }

  private static SshMachine machine(RealSshd server) throws Exception {
    var ways = new PracticeWays(folder);
    return ways.machine(
        ways.route(
            server.target("ada"),
            new TrustedHostKeys(server.place(), List.of(server.hostKey("ecdsa")), List.of()),
            key));
  }
}
