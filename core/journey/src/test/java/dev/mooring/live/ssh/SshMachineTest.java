package dev.mooring.live.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.mooring.live.ssh.trust.HostKeys;
import dev.mooring.live.ssh.trust.KnownHosts;
import dev.mooring.live.ssh.trust.TrustedHostKeys;
import dev.mooring.port.HostKey;
import dev.mooring.port.Outcome;
import dev.mooring.port.Trouble;
import dev.mooring.port.WorldException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SshMachineTest {
  @TempDir Path folder;
  private PracticeWays ways;
  private SshKeyFile key;
  private PracticeSshd server;
  private SshMachine machine;

  @BeforeEach
  void start() throws Exception {
    ways = new PracticeWays(folder);
    key = SshKeyFile.in(folder);
    server = new PracticeSshd().accept("me", key);
    machine = machine(List.of(server.hostKey()));
  }

  @AfterEach
  void stop() {
    machine.close();
    server.close();
  }

  @Test
  void givesWhatACommandPrintedAsItWas() {
    assertThat(machine.ask("say héllo\nyou")).isEqualTo(new Outcome(0, "héllo\nyou", ""));
    assertThat(machine.ask("warn careful\n")).isEqualTo(new Outcome(0, "", "careful\n"));
  }

  @Test
  void givesTheExitStatus() {
    assertThat(machine.ask("exit 7").status()).isEqualTo(7);
  }

  @Test
  void handsInputToTheCommand() {
    var secret = "s3cret".repeat(100_000);

    var outcome = machine.run("cat", secret.getBytes(StandardCharsets.UTF_8), _ -> {});

    assertThat(outcome.out()).isEqualTo(secret);
  }

  @Test
  void handsOnEachLineWhenItComes() {
    var lines = new CopyOnWriteArrayList<String>();
    var outcome = CompletableFuture.supplyAsync(() -> machine.ask("slow", lines::add));

    await().until(() -> lines.equals(List.of("one")));
    assertThat(outcome).isNotDone();
    server.goOn.countDown();

    assertThat(outcome.join().out()).isEqualTo("one\r\ntwo");
    assertThat(lines).containsExactly("one", "two");
  }

  @Test
  void manyCommandsShareOneConnection() {
    for (var count = 0; count < 5; count++) {
      assertThat(machine.ask("say x").isOk()).isTrue();
    }

    assertThat(server.connections).hasValue(1);
  }

  @Test
  void connectsAgainAfterTheConnectionBroke() {
    machine.ask("say before");
    server.drop();

    assertThat(machine.ask("say after").out()).isEqualTo("after");
    assertThat(server.connections).hasValue(2);
  }

  @Test
  void aCommandWhoseConnectionBreaksIsNotSentTwice() {
    assertThatThrownBy(() -> machine.ask("drop"))
        .isInstanceOf(WorldException.Unreachable.class)
        .hasMessageContaining("not known")
        .extracting(failure -> ((WorldException) failure).trouble())
        .isEqualTo(Optional.of(Trouble.CONNECTION_LOST));
    assertThat(server.connections).hasValue(1);
  }

  @Test
  void interruptingTheCallerTerminatesTheCommand() throws InterruptedException {
    var started = new CompletableFuture<String>();
    var ended = new CompletableFuture<Boolean>();
    var caller =
        Thread.startVirtualThread(
            () -> {
              try {
                machine.ask("hang", started::complete);
              } catch (WorldException stopped) {
                ended.complete(
                    Thread.currentThread().isInterrupted()
                        && stopped.trouble().equals(Optional.of(Trouble.STOPPED)));
              }
            });
    started.join();

    caller.interrupt();

    assertThat(ended.join()).as("stopped, and still interrupted").isTrue();
    assertThat(server.terminated.await(5, TimeUnit.MINUTES)).isTrue();
    assertThat(machine.ask("say alive").isOk()).isTrue();
  }

  @Test
  void aConsumerThatFailsTerminatesTheCommand() throws InterruptedException {
    assertThatThrownBy(
            () ->
                machine.ask(
                    "hang",
                    _ -> {
                      throw new IllegalStateException("no more room");
                    }))
        .hasMessage("no more room");
    assertThat(server.terminated.await(5, TimeUnit.MINUTES)).isTrue();
  }

  @Test
  void aChangedHostKeyIsRefusedWithBothFingerprints() throws Exception {
    var other = HostKeys.of(KeyUtils.generateKeyPair("ecdsa-sha2-nistp256", 256).getPublic());

    assertThatThrownBy(() -> machine(List.of(other)).ask("say x"))
        .isInstanceOf(WorldException.Unreachable.class)
        .hasMessageContaining(HostKeys.fingerprint(other.base64()))
        .hasMessageContaining(HostKeys.fingerprint(server.hostKey().base64()));
  }

  @Test
  void aHostWithoutKnownKeysIsRefused() {
    assertThatThrownBy(() -> machine(List.of()).ask("say x"))
        .isInstanceOf(WorldException.Unreachable.class)
        .hasMessageContaining(HostKeys.fingerprint(server.hostKey().base64()))
        .extracting(failure -> ((WorldException) failure).trouble())
        .isEqualTo(Optional.of(Trouble.HOST_KEY_UNKNOWN));
  }

  @Test
  void aKeyOfAnotherTypeThanPublishedIsRefused() {
    var ed25519 = key.publicKey().split(" ", -1);

    assertThatThrownBy(() -> machine(List.of(new HostKey(ed25519[0], ed25519[1]))).ask("say x"))
        .isInstanceOf(WorldException.Unreachable.class)
        .hasMessageContaining("is not the one");
  }

  @Test
  void knownHostsServeWhereNothingIsPublished() throws Exception {
    var known = server.hostKey();
    var place = "[127.0.0.1]:" + server.port();
    var file =
        Files.writeString(
            folder.resolve("known_hosts"), place + " " + known.type() + " " + known.base64());

    assertThat(machine(trusted(List.of(), file), key).ask("say x").isOk()).isTrue();
  }

  @Test
  void aKeyThatIsNotAllowedIsDenied() {
    var stranger = SshKeyFile.in(folder.resolve("other"));
    var trusted = trusted(List.of(server.hostKey()));

    assertThatThrownBy(() -> machine(trusted, stranger).ask("say x"))
        .isInstanceOf(WorldException.Denied.class)
        .hasMessageContaining("me@127.0.0.1");
  }

  @Test
  void aPeerThatIsDeadIsNoticedThoughNobodyHungUp() throws Exception {
    try (var wire = new Relay(server.port())) {
      var target = new SshTarget("127.0.0.1", wire.port(), "me");
      var route = ways.route(target, trusted(List.of(server.hostKey())), key.path());
      try (var far = ways.alive(Duration.ofSeconds(1)).machine(route)) {
        assertThatThrownBy(() -> far.ask("hang", _ -> wire.die()))
            .isInstanceOf(WorldException.Unreachable.class)
            .extracting(failure -> ((WorldException) failure).trouble())
            .isEqualTo(Optional.of(Trouble.CONNECTION_LOST));
      }
    }
  }

  @Test
  void severalCommandsRunAtOnceOnOneConnection() {
    var slow = CompletableFuture.supplyAsync(() -> machine.ask("slow"));

    assertThat(machine.ask("say quick").out()).isEqualTo("quick");
    assertThat(slow).isNotDone();
    server.goOn.countDown();

    assertThat(slow.join().out()).endsWith("two");
    assertThat(server.connections).hasValue(1);
  }

  @Test
  void aYesToAnUnknownHostKeyIsRememberedAndAskedOnce() throws Exception {
    var person = Answers.yes();
    var asking = ways.answering(person);
    var own = ways.own().file();
    var target = new SshTarget("127.0.0.1", server.port(), "me");

    for (var i = 0; i < 2; i++) {
      try (var machine =
          asking.machine(asking.route(target, trusted(List.of(), own), key.path()))) {
        assertThat(machine.ask("say hello").out()).isEqualTo("hello");
      }
    }

    assertThat(person.keys()).containsExactly("ask.hostkey.what");
    assertThat(own).content().contains("[127.0.0.1]:" + server.port() + " ecdsa-sha2-nistp256 ");
  }

  @Test
  void aChangedHostKeyAsksNobody() throws Exception {
    var other = HostKeys.of(KeyUtils.generateKeyPair("ecdsa-sha2-nistp256", 256).getPublic());
    var person = Answers.yes();
    var target = new SshTarget("127.0.0.1", server.port(), "me");
    var asking = ways.answering(person);
    var changed = asking.machine(asking.route(target, trusted(List.of(other)), key.path()));

    assertThatThrownBy(() -> changed.ask("say x"))
        .extracting(failure -> ((WorldException) failure).trouble())
        .isEqualTo(Optional.of(Trouble.HOST_KEY_CHANGED));
    assertThat(person.asked).isEmpty();
  }

  @Test
  void whyNobodyAnswersIsTold() throws Exception {
    var closed = server.port();
    server.close();

    assertThatThrownBy(() -> machine(List.of()).ask("say x"))
        .hasMessageContaining("127.0.0.1 port " + closed + " refuses the connection");
    var nowhere = new SshTarget("no-such-host.invalid", 22, "me");
    assertThatThrownBy(
            () -> ways.machine(ways.route(nowhere, trusted(List.of()), key.path())).ask("say x"))
        .hasMessageContaining("The name no-such-host.invalid is not known");
  }

  @Test
  void aServerThatAcceptsAndStaysSilentIsUnreachable() throws Exception {
    try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      var target = new SshTarget("127.0.0.1", silent.getLocalPort(), "me");
      var trusted = trusted(List.of(server.hostKey()));
      var route = ways.route(target, trusted, key.path());

      assertThatThrownBy(() -> ways.connector(Duration.ofMillis(300)).connect(route))
          .isInstanceOf(WorldException.Unreachable.class)
          .hasMessageContaining("no reply in time");
    }
  }

  private SshMachine machine(List<HostKey> published) {
    return machine(trusted(published), key);
  }

  private TrustedHostKeys trusted(List<HostKey> published, Path... files) {
    var place = KnownHosts.place("127.0.0.1", server.port());
    return new TrustedHostKeys(place, published, List.of(files));
  }

  private SshMachine machine(TrustedHostKeys trusted, SshKeyFile identity) {
    var target = new SshTarget("127.0.0.1", server.port(), "me");
    return ways.machine(ways.route(target, trusted, identity.path()));
  }
}
