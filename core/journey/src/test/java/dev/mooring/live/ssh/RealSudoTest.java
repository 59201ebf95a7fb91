package dev.mooring.live.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mooring.port.SshQuestions;
import dev.mooring.port.Trouble;
import dev.mooring.port.WorldException;
import dev.mooring.real.Real;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Becoming root on a real Debian, with its sudo and PAM.
@Real
class RealSudoTest {
  private static final String PASSWORD = "pass wörd $HOME 'x'";
  @TempDir static Path folder;
  private static RealTree tree;
  private static RealSshd server;
  private static Path key;

  @BeforeAll
  static void start() throws Exception {
    tree = new RealTree(folder);
    key = new RealKeys(folder).make("key");
    tree.person("ada", PASSWORD, "ada ALL=(ALL:ALL) ALL\n");
    tree.person("free", "x", "free ALL=(ALL) NOPASSWD: ALL\n");
    tree.person("some", PASSWORD, "some ALL=(ALL) NOPASSWD: /usr/bin/id\nsome ALL=(ALL) /bin/sh\n");
    tree.person("eve", PASSWORD, "");
    tree.person("tina", "x", "Defaults:tina requiretty\ntina ALL=(ALL) NOPASSWD: ALL\n");
    for (var name : new String[] {"ada", "free", "some", "eve", "tina", "root"}) {
      tree.authorize(name, RealKeys.publicLine(key));
    }
    server = new RealSshd(tree);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"free", "root", "ada", "some"})
  void linesThatSaySudoRunAsRootAndGetTheirInput(String user) throws Exception {
    var person = Answers.secrets(PASSWORD);
    try (var machine = machine(user, person)) {
      var secret = "s3cret\n\nwith lines\n".repeat(9_000).getBytes(StandardCharsets.UTF_8);
      var path = "/root/put-by-" + user;

      var put =
          machine.run(
              "sudo install -m 0600 /dev/null %1$s && sudo sh -c 'cat > %1$s' && sudo DEBIAN_FRONTEND=x sh -c 'echo $DEBIAN_FRONTEND'"
                  .formatted(path),
              secret,
              _ -> {});
      assertThat(put.out()).isEqualTo("x\n");
      assertThat(put.err()).isEmpty();
      assertThat(put.status()).isZero();
      assertThat(machine.ask("sudo cat " + path).out())
          .isEqualTo(new String(secret, StandardCharsets.UTF_8));
      assertThat(machine.ask("sudo id -u && sudo stat -c %U:%G:%a " + path).out())
          .isEqualTo("0\nroot:root:600\n");
      assertThat(machine.ask("sudo sh -c 'exit 7'").status()).isEqualTo(7);
      assertThat(machine.ask("id -un").out().strip()).as("without sudo").isEqualTo(user);
      machine.ask("sudo rm " + path);
    }
    assertThat(person.asked).hasSizeLessThanOrEqualTo(1);
  }

  @Test
  void thePasswordIsAskedForOnceAndShownNowhere() throws Exception {
    var person = Answers.secrets("wrong", PASSWORD);
    try (var machine = machine("ada", person)) {
      assertThat(machine.ask("sudo id -u").out()).isEqualTo("0\n");
      assertThat(machine.ask("sudo id -u").out()).isEqualTo("0\n");

      assertThat(person.keys()).containsExactly("ask.sudo.what", "ask.sudo.again");
      assertThat(machine.ask("sudo ps axww -o args").out())
          .contains("sudo -k -S")
          .doesNotContain(PASSWORD, "pass w");
      assertThat(machine.ask("sudo sh -c 'env; cat'", new byte[0]).out()).doesNotContain("pass w");
    }
  }

  @Test
  void aWrongPasswordEndsAfterThreeTries() throws Exception {
    try (var machine = machine("ada", Answers.secrets("a", "b", "c", PASSWORD))) {
      assertRefused(() -> machine.ask("sudo id"), "wrong 3 times");
    }
  }

  @Test
  void whereNobodyGivesThePasswordItSaysSo() throws Exception {
    try (var machine = machine("ada", SshQuestions.nobody())) {
      assertRefused(() -> machine.ask("sudo id"), "asks for a password, and none was given");
      assertThat(machine.ask("id -un").out()).isEqualTo("ada\n");
    }
  }

  @Test
  void whoIsNotInSudoersIsTold() throws Exception {
    try (var machine = machine("eve", Answers.secrets(PASSWORD))) {
      assertRefused(() -> machine.ask("sudo id"), "does not allow this user");
    }
  }

  @Test
  void aSudoThatWantsATerminalIsTold() throws Exception {
    try (var machine = machine("tina", Answers.no())) {
      assertRefused(() -> machine.ask("sudo id"), "requiretty");
    }
  }

  @Test
  void withoutSudoOnlyRootIsRoot() throws Exception {
    tree.inside("mv", "/usr/bin/sudo", "/usr/bin/sudo.away");
    try (var ada = machine("ada", Answers.no());
        var root = machine("root", Answers.no())) {
      assertRefused(() -> ada.ask("sudo id"), "there is no sudo");
      assertThat(root.ask("sudo id -u").out()).isEqualTo("0\n");
    } finally {
      tree.inside("mv", "/usr/bin/sudo.away", "/usr/bin/sudo");
    }
  }

  private static void assertRefused(ThrowingCallable call, String reason) {
    assertThatThrownBy(call)
        .isInstanceOf(WorldException.Denied.class)
        .hasMessageContaining(reason)
        .extracting(failure -> ((WorldException) failure).trouble())
        .isEqualTo(Optional.of(Trouble.SUDO_REFUSED));
  }

  private static SshMachine machine(String user, SshQuestions person) throws Exception {
    var ways = new PracticeWays(folder).answering(person);
    return ways.machine(ways.route(server.target(user), server.trusted(), key));
  }
}
