package dev.mooring.live.ssh;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mooring.model.MachineRef;
import dev.mooring.port.WorldException;
import dev.mooring.text.Phrase;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LoginPausesTest {
  private static final MachineRef VM = new MachineRef("shop", "us-east4-a", "vm-1");
  private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 1);
  private final LoginPauses pauses = new LoginPauses(now::get);
  private final WorldException.Denied refusal =
      new WorldException.Denied(Phrase.of("refusal.said", "no"), null);

  @Test
  void whoIsRefusedAgainAndAgainKnocksLessOften() {
    for (var i = 0; i < 3; i++) {
      pauses.refused(VM, refusal);
      assertThatCode(() -> pauses.pass(VM)).doesNotThrowAnyException();
    }
    pauses.refused(VM, refusal);
    assertThatThrownBy(() -> pauses.pass(VM)).isSameAs(refusal);

    now.addAndGet(Duration.ofSeconds(1).toNanos());
    assertThatCode(() -> pauses.pass(VM)).doesNotThrowAnyException();

    for (var i = 0; i < 20; i++) {
      pauses.refused(VM, refusal);
    }
    now.addAndGet(Duration.ofSeconds(14).toNanos());
    assertThatThrownBy(() -> pauses.pass(VM)).isSameAs(refusal);
    now.addAndGet(Duration.ofSeconds(1).toNanos());
    assertThatCode(() -> pauses.pass(VM)).doesNotThrowAnyException();
  }

  @Test
  void whoIsLetInBeginsAnew() {
    for (var i = 0; i < 9; i++) {
      pauses.refused(VM, refusal);
    }
    pauses.letIn(VM);

    assertThatCode(() -> pauses.pass(VM)).doesNotThrowAnyException();
  }
}
