package dev.mooring.live.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mooring.live.ssh.trust.TrustedHostKeys;
import dev.mooring.port.SshQuestions;
import dev.mooring.port.Trouble;
import dev.mooring.port.WorldException;
import dev.mooring.real.Real;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Keys of every kind, made by ssh-keygen, against OpenSSH's server.
@Real
class RealLoginTest {
  @TempDir static Path folder;
  private static RealTree tree;
  private static RealSshd server;
  @TempDir Path mine;

  @BeforeAll
  static void start() throws Exception {
    tree = new RealTree(folder);
    tree.person("ada", "ada", "");
    server = new RealSshd(tree);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "-t ed25519, RFC4716",
    "-t ecdsa -b 256, RFC4716",
    "-t ecdsa -b 384, RFC4716",
    "-t ecdsa -b 521, RFC4716",
    "-t rsa -b 2048, RFC4716",
    "-t ecdsa -b 256, PEM",
    "-t ecdsa -b 521, PEM",
    "-t rsa -b 2048, PEM",
    "-t ecdsa -b 256, PKCS8",
    "-t rsa -b 2048, PKCS8"
  })
  void aKeyOfEveryKindLogsInPlainOrWithItsPassphrase(String kind, String format) throws Exception {
    var keys = new RealKeys(mine);
    var plain = keys.make("plain", kind, format, "");
    var locked = keys.make("locked", kind, format, "open sésame");
    tree.authorize("ada", RealKeys.publicLine(plain), RealKeys.publicLine(locked));

    assertThat(whoami(Answers.no(), plain)).isEqualTo("ada");
    var person = Answers.secrets("wrong", "open sésame");
    assertThat(whoami(person, locked)).isEqualTo("ada");
    assertThat(person.keys()).containsExactly("ask.passphrase.what", "ask.passphrase.again");
    Files.delete(Path.of(locked + ".pub"));
    assertThat(whoami(Answers.secrets("open sésame"), locked)).isEqualTo("ada");
  }

  @Test
  void nobodyIsAskedForThePassphraseOfAKeyThatIsOfNoUse() throws Exception {
    var keys = new RealKeys(mine);
    var useless = keys.make("useless", "-t ed25519", "RFC4716", "secret");
    var good = keys.make("good");
    tree.authorize("ada", RealKeys.publicLine(good));
    var person = Answers.secrets("secret");

    assertThat(whoami(person, useless, good)).isEqualTo("ada");
    assertThat(person.asked).isEmpty();
  }

  @Test
  void aRefusedLoginNamesUserHostAndKeys() throws Exception {
    var keys = new RealKeys(mine);
    var stranger = keys.make("stranger");
    tree.authorize("ada", RealKeys.publicLine(keys.make("other")));

    assertThatThrownBy(() -> whoami(Answers.no(), stranger))
        .isInstanceOf(WorldException.Denied.class)
        .hasMessageContaining("ada@127.0.0.1")
        .hasMessageContaining(stranger.toString())
        .hasMessageContaining("SHA256:")
        .hasMessageContaining("password")
        .extracting(failure -> ((WorldException) failure).trouble())
        .isEqualTo(Optional.of(Trouble.LOGIN_REFUSED));
  }

  @Test
  void aKeyWhosePassphraseIsNotGivenIsTold() throws Exception {
    var locked = new RealKeys(mine).make("locked", "-t ed25519", "RFC4716", "secret");
    tree.authorize("ada", RealKeys.publicLine(locked));

    assertThatThrownBy(() -> whoami(Answers.no(), locked))
        .hasMessageContaining("its passphrase was not given")
        .extracting(failure -> ((WorldException) failure).trouble())
        .isEqualTo(Optional.of(Trouble.KEY_UNUSABLE));
    assertThatThrownBy(() -> whoami(Answers.secrets("a", "b", "c"), locked))
        .hasMessageContaining("wrong 3 times");
  }

  @Test
  void aServerThatHangsUpAfterTooManyKeysIsExplained() throws Exception {
    var keys = new RealKeys(mine);
    var many = new Path[8];
    for (var i = 0; i < many.length; i++) {
      many[i] = keys.make("key" + i);
    }
    tree.authorize("ada", RealKeys.publicLine(many[7]));

    assertThatThrownBy(() -> whoami(Answers.no(), many))
        .isInstanceOf(WorldException.Denied.class)
        .hasMessageContaining("hung up after")
        .hasMessageContaining("IdentitiesOnly");
  }

  @Test
  void aServerWithAlgorithmsOfOldIsRefusedAndSaysWhy() throws Exception {
    var key = new RealKeys(mine).make("key");
    tree.authorize("ada", RealKeys.publicLine(key));
    try (var old =
        new RealSshd(tree, "HostKey /etc/ssh/ssh_host_rsa_key", "HostKeyAlgorithms ssh-rsa")) {
      var trusted = new TrustedHostKeys(old.place(), List.of(old.hostKey("rsa")), List.of());
      var route = new PracticeWays(mine).route(old.target("ada"), trusted, key);

      try (var machine = new PracticeWays(mine).machine(route)) {
        assertThatThrownBy(() -> machine.ask("true"))
            .hasMessageContaining("out of date")
            .hasMessageContaining("ssh-rsa");
      }
    }
  }

  private String whoami(SshQuestions person, Path... identities) throws Exception {
    var ways = new PracticeWays(mine).answering(person);
    try (var machine =
        ways.machine(ways.route(server.target("ada"), server.trusted(), identities))) {
      return machine.ask("id -un").out().strip();
    }
  }
}
