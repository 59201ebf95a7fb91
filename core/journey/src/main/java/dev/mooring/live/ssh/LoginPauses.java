package dev.mooring.live.ssh;

import dev.mooring.model.MachineRef;
import dev.mooring.port.WorldException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/// Keeps us from knocking too often where we are not let in: servers shut out who does
/// (sshd_config(5), `PerSourcePenalties`). The first refusals cost nothing, because a cloud's agent
/// may still be busy with the key.
final class LoginPauses {
  private static final int FREE = 3;
  private static final Duration LONGEST = Duration.ofSeconds(15);
  private final LongSupplier nanos;
  private final Map<MachineRef, Refusal> refusals = new ConcurrentHashMap<>();

  private record Refusal(WorldException.Denied failure, int count, long until) {}

  /// @param nanos a monotonic clock, like [System#nanoTime()]
  LoginPauses(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /// @throws WorldException.Denied the last refusal, while it is too early for another try
  void pass(MachineRef ref) {
    var last = refusals.get(ref);
    if (last != null && last.until() - nanos.getAsLong() > 0) {
      throw last.failure();
    }
  }

  void refused(MachineRef ref, WorldException.Denied failure) {
    refusals.compute(
        ref,
        (_, last) -> {
          var count = last == null ? 1 : last.count() + 1;
          return new Refusal(failure, count, nanos.getAsLong() + pause(count).toNanos());
        });
  }

  private static Duration pause(int count) {
    if (count <= FREE) {
      return Duration.ZERO;
    }
    var longer = Duration.ofSeconds(1L << Math.min(count - FREE - 1, 10));
    return longer.compareTo(LONGEST) < 0 ? longer : LONGEST;
  }

  void letIn(MachineRef ref) {
    refusals.remove(ref);
  }
}
