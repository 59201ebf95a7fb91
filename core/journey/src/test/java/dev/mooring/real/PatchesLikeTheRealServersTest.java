package dev.mooring.real;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.lab.cluster.LabCluster;
import dev.mooring.lab.cluster.RawClient;
import dev.mooring.lab.cluster.control.LoadBalancers;
import dev.mooring.lab.world.LabTime;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Server-side apply and patches at random: two managers, forced or not, on maps and on lists with
/// keys. The lab's API server answers each request as a real one does: code, conflict, what is in
/// the object, and who owns which field of it.
@Real
class PatchesLikeTheRealServersTest {
  private static final int SEEDS = 150;
  private static final int REQUESTS = 6;
  private static RealCluster real;
  private static LabTime time;
  private static LabCluster lab;
  private static RawClient there;
  private static RawClient here;

  @BeforeAll
  static void start() {
    real = new RealCluster();
    there =
        new RawClient(
            real.url(), real.files().serverAuthority(), real.files().token(RealUser.ADMIN));
    time = new LabTime(false);
    lab = LabCluster.start(time, Set.of(), InstantSource.system(), LoadBalancers.unlimited());
    here = new RawClient(lab.url(), lab.caPem(), lab.token());
  }

  @AfterAll
  static void stop() {
    here.close();
    lab.close();
    time.close();
    there.close();
    real.close();
  }

  static IntStream seeds() {
    return IntStream.rangeClosed(1, SEEDS);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void theLabAnswersAsARealServer(int seed) {
    var wishes = new PatchWishes(new SplittableRandom(seed), "n" + seed);
    var told = new ArrayList<String>();
    for (var i = 0; i < REQUESTS; i++) {
      var wish = wishes.next();
      told.add(wish.toString());
      assertThat(PatchedObject.of(wish.to(here)))
          .as("%s", String.join("\n", told))
          .isEqualTo(PatchedObject.of(wish.to(there)));
    }
  }
}
