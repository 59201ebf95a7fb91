package dev.mooring.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mooring.live.kubernetes.Kubeconfig;
import dev.mooring.live.ssh.config.SshJump;
import dev.mooring.port.Trouble;
import dev.mooring.port.WorldException;
import dev.mooring.text.Phrase;
import dev.mooring.text.Phrasebook;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whoever reads Chinese reads no English sentence of ours in it; what others said stays as they
/// said it.
class RefusalInChineseTest {
  private static final Phrasebook CHINESE = new Phrasebook(Locale.SIMPLIFIED_CHINESE);
  private static final Phrasebook ENGLISH = new Phrasebook(Locale.ENGLISH);

  /// Three words of letters in a row, as sentences have them and commands mostly don't.
  private static final Pattern SENTENCE = Pattern.compile("[A-Za-z']+( [a-z']+){2,}");

  /// What a person types, and what things are called.
  private static final Pattern TYPED =
      Pattern.compile(
          "(gcloud|kubectl|apt-get) [\\w -]+|server-side apply|as-user-extra|Google Cloud [\\w ]+");

  @Test
  void aKubeconfigThatIsNotThereIsToldInChinese() {
    var refusal =
        catchThrowableOfType(
            WorldException.class, () -> Kubeconfig.read(List.of(Path.of("/nowhere/config"))));

    assertThat(said(refusal, CHINESE))
        .isEqualTo(
            "kubeconfig 没有指向任何集群：/nowhere/config 处没有 kubeconfig。请用以下命令获取："
                + "gcloud container clusters get-credentials CLUSTER --location LOCATION");
    assertThat(said(refusal, ENGLISH)).endsWith(refusal.getMessage());
  }

  @Test
  void aRefusalWithinARefusalIsToldInChineseToo() {
    var inner = catchThrowableOfType(WorldException.class, () -> SshJump.parse("a:b:c"));
    var refusal =
        new WorldException.Unreachable(
            Trouble.JUMP_FAILED,
            Phrase.of("refusal.ssh.jump", "gate", "vm-1", inner.phrase()),
            inner);

    assertThat(said(refusal, CHINESE))
        .isEqualTo("通往虚拟机的路不通：通往 vm-1 的跳板机 gate：无法理解 ProxyJump a:b:c。");
    assertThat(Finding.of(refusal).details()).as("it has been said already").isEmpty();
  }

  @Test
  void whatOthersSayStaysAsTheySayIt() {
    var words = "Permission 'compute.instances.create' is required.";
    var doing = Phrase.of("doing.instance.create", "vm-1");
    var cause = new IOException("403 Forbidden");
    var refusal =
        new WorldException.Denied(Phrase.of("refusal.google.failed", doing, words), cause);

    assertThat(said(refusal, CHINESE)).isEqualTo("您没有权限执行此操作：无法创建实例 vm-1：" + words);
    assertThat(refusal).hasMessage("Could not create instance vm-1: " + words);
    assertThat(Finding.of(refusal).details()).isEqualTo("403 Forbidden");
  }

  @ParameterizedTest
  @MethodSource("keys")
  void noTextOfARefusalIsEnglish(String key) {
    var text = CHINESE.say(key, "1", "2", "3", "4", "5");

    assertThat(TYPED.matcher(text).replaceAll("")).doesNotContainPattern(SENTENCE);
  }

  static Stream<String> keys() {
    return ResourceBundle.getBundle("dev.mooring.messages", Locale.ENGLISH).keySet().stream()
        .filter(key -> key.matches("(refusal|doing|keys)\\..*"))
        .sorted();
  }

  private static String said(WorldException refusal, Phrasebook book) {
    var finding = Finding.of(refusal);
    return book.say(finding.hint().what(finding.args().toArray()));
  }
}
