package dev.mooring.change.software;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.fail;

import dev.mooring.change.OnMachine;
import dev.mooring.live.google.NoCloud;
import dev.mooring.model.JourneyId;
import dev.mooring.model.MachineRef;
import dev.mooring.port.Cloud;
import dev.mooring.port.Cluster;
import dev.mooring.port.Machine;
import dev.mooring.port.Trouble;
import dev.mooring.port.World;
import dev.mooring.port.WorldException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/// The sum that Mooring knows comes before the one that is published beside the package.
class ChecksumTest {
  private static final URI FROM = URI.create("https://host/a.deb");
  private static final String RIGHT = "0123456789abcdef".repeat(4);
  private static final String WRONG = "f".repeat(64);
  private final List<String> said = new ArrayList<>();

  @Test
  void theKnownSumCountsAlone() {
    of(Optional.of(RIGHT), RIGHT).require(NOWHERE, "/a.deb", () -> fail("asked"), said::add);
    assertThat(said).singleElement().asString().contains("the one that Mooring knows");

    assertThatThrownBy(
            () ->
                of(Optional.of(RIGHT), WRONG)
                    .require(NOWHERE, "/a.deb", () -> WRONG + " a.deb", said::add))
        .isInstanceOfSatisfying(
            WorldException.class,
            failure -> assertThat(failure.trouble()).contains(Trouble.CHECKSUM_DIFFERS));
  }

  @Test
  void whatIsNewerIsComparedWithThePublishedOneAndThatIsSaid() {
    of(Optional.empty(), RIGHT).require(NOWHERE, "/a.deb", () -> RIGHT + " a.deb\n", said::add);
    assertThat(said).singleElement().asString().contains("published", "Mooring knows none");

    assertThatThrownBy(
            () ->
                of(Optional.empty(), WRONG)
                    .require(NOWHERE, "/a.deb", () -> RIGHT + " a.deb\n", said::add))
        .isInstanceOf(WorldException.Broken.class);
  }

  private static Checksum of(Optional<String> known, String arrived) {
    return new Checksum(new Told(arrived), FROM, known);
  }

  /// A machine on which that arrived.
  private record Told(String sum) implements OnMachine {
    @Override
    public MachineRef machine() {
      return new MachineRef("p", "z", "m");
    }

    @Override
    public String run(World world, String line, byte[] input, Consumer<String> lines) {
      assertThat(line).isEqualTo("sudo sha256sum /a.deb");
      return sum + "  /a.deb\n";
    }
  }

  private static final World NOWHERE =
      new World() {
        @Override
        public Cluster cluster() {
          throw new UnsupportedOperationException("no cluster");
        }

        @Override
        public Cloud cloud() {
          return new NoCloud();
        }

        @Override
        public Optional<Machine> machine(MachineRef ref) {
          return Optional.empty();
        }

        @Override
        public JourneyId journey() {
          return new JourneyId("practice");
        }

        @Override
        public Instant now() {
          return Instant.EPOCH;
        }
      };
}
