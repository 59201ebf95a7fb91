package dev.mooring.app.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.check.Check;
import dev.mooring.check.CheckId;
import dev.mooring.check.Fact;
import dev.mooring.check.Finding;
import dev.mooring.run.RunEvent;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AddressTableTest {
  private static final RunEvent.StepDone DONE =
      new RunEvent.StepDone(Instant.EPOCH, "expose", Duration.ZERO);

  @Test
  void theTutorialsBalancersAreListedWithTheirAddresses() {
    var table = new AddressTable();
    table.accept(passed(CheckId.EXPOSE_ISTIO_PILOT_ILB, "10.150.0.3"));

    assertThat(table.of(DONE).orElseThrow()).contains("istio-pilot-ilb", "10.150.0.3", "dns-ilb");
  }

  @Test
  void istio1HasNoneOfThem() {
    var table = new AddressTable();
    table.accept(passed(CheckId.EXPOSE_ISTIOD, "10.150.0.3"));

    assertThat(table.of(DONE)).isEmpty();
  }

  private static RunEvent passed(CheckId id, String fact) {
    var check = Check.once(id, _ -> Finding.passed(fact));
    return new RunEvent.CheckPassed(
        Instant.EPOCH, "expose", check, new Fact.Text(fact), Duration.ZERO);
  }
}
