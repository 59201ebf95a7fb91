package dev.mooring.live.google;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import dev.failsafe.RetryPolicyBuilder;
import dev.mooring.port.WorldException;
import dev.mooring.text.Phrase;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/// What is worth trying again at Google Cloud.
final class GoogleRetries {
  /// Until an instance that is just being made can be deleted or is running.
  private static final Duration SETTLING = Duration.ofMinutes(3);

  private GoogleRetries() {}

  /// Again while somebody else writes at the same time.
  static void onConflict(Phrase doing, Runnable attempt) {
    var policy =
        RetryPolicy.<Boolean>builder()
            .handle(WorldException.Conflict.class)
            .withBackoff(Duration.ofMillis(100), Duration.ofSeconds(2))
            .withJitter(0.5)
            .withMaxRetries(6);
    become(doing, policy, done(attempt));
  }

  /// Again while the resource is still being made.
  static void untilReady(Phrase doing, Runnable attempt) {
    become(doing, settling().handle(WorldException.Conflict.class), done(attempt));
  }

  /// Whether something becomes true in time.
  static boolean becomes(Phrase doing, BooleanSupplier state) {
    return become(doing, settling().handleResult(false), state);
  }

  private static RetryPolicyBuilder<Boolean> settling() {
    return RetryPolicy.<Boolean>builder()
        .withDelay(Duration.ofSeconds(2))
        .withMaxRetries(-1)
        .withMaxDuration(SETTLING);
  }

  private static BooleanSupplier done(Runnable attempt) {
    return () -> {
      attempt.run();
      return true;
    };
  }

  private static boolean become(
      Phrase doing, RetryPolicyBuilder<Boolean> policy, BooleanSupplier state) {
    try {
      return Failsafe.with(policy.build()).get(state::getAsBoolean);
    } catch (FailsafeException stopped) {
      Thread.currentThread().interrupt();
      throw new WorldException.TimedOut(Phrase.of("refusal.google.stopped", doing), stopped);
    }
  }
}
