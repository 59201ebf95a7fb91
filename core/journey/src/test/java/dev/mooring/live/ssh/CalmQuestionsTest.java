package dev.mooring.live.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.live.call.Recess;
import dev.mooring.port.SshQuestion;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class CalmQuestionsTest {
  private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 1);
  private final SshQuestion one = SshQuestion.hostKey("a", "ssh-ed25519", "SHA256:x");
  private final SshQuestion other = SshQuestion.hostKey("b", "ssh-ed25519", "SHA256:y");

  @Test
  void aNoIsNotAskedForAgainAtOnce() {
    var person = Answers.no();
    var calm = new CalmQuestions(person, now::get, new Recess());

    assertThat(calm.agrees(one)).isFalse();
    assertThat(calm.agrees(one)).isFalse();
    assertThat(calm.agrees(other)).isFalse();
    assertThat(person.asked).containsExactly(one, other);

    now.addAndGet(Duration.ofSeconds(31).toNanos());
    calm.agrees(one);
    assertThat(person.asked).containsExactly(one, other, one);
  }

  @Test
  void aYesIsHandedOnEachTime() {
    var person = Answers.secrets("first", "second");
    var calm = new CalmQuestions(person, now::get, new Recess());

    assertThat(calm.secret(one)).contains("first".toCharArray());
    assertThat(calm.secret(one)).contains("second".toCharArray());
    assertThat(calm.secret(one)).isEmpty();
    assertThat(person.asked).hasSize(3);
  }
}
