package dev.mooring.run;

import dev.failsafe.Failsafe;
import dev.failsafe.RetryPolicy;
import dev.mooring.change.cloud.AllowSsh;
import dev.mooring.change.cloud.ForbidSsh;
import dev.mooring.change.cloud.LoginBefore;
import dev.mooring.change.cloud.SshAccess;
import dev.mooring.model.MachineRef;
import dev.mooring.port.World;
import dev.mooring.port.WorldException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The journey's key to an existing instance lasts some hours. Whoever takes back later lets it in
/// once more, and takes it away at the end as ever.
///
/// @param open what isn't taken back yet: only a key that the journal knows is let in again
record WayBack(World world, Supplier<List<JournalEntry>> open) {
  private static final Duration LIFETIME = Duration.ofHours(1);

  /// A guest agent sees within seconds that a key has come.
  private static final Duration AGENT = Duration.ofMinutes(2);

  /// What let the key in; empty where the journal knows none, or the instance is another one.
  Optional<ForbidSsh> to(MachineRef machine) {
    return open.get().stream()
        .map(Remains::inverse)
        .filter(ForbidSsh.class::isInstance)
        .map(ForbidSsh.class::cast)
        .filter(one -> one.machine().equals(machine) && one.before().isPresent() && isThere(one))
        .findFirst();
  }

  private boolean isThere(ForbidSsh key) {
    try {
      return world.cloud().instance(key.machine()).flatMap(key::isAbout).orElse(false);
    } catch (WorldException _) {
      // Whoever can't see the instance can't let a key in either.
      return false;
    }
  }

  /// Lets the key in again.
  ///
  /// @return why the machine still can't be logged in to; empty where it can
  Optional<WorldException> renew(ForbidSsh key, Consumer<String> lines) {
    try {
      key.before().ifPresent(known -> allow(key, known, lines));
    } catch (WorldException refusal) {
      return Optional.of(refusal);
    }
    var policy =
        RetryPolicy.<Optional<WorldException>>builder()
            .handleResultIf(Optional::isPresent)
            .withDelay(Duration.ofSeconds(1))
            .withMaxRetries(-1)
            .withMaxDuration(AGENT);
    return Failsafe.with(policy.build()).get(() -> new Silences(world).of(key.machine()));
  }

  private void allow(ForbidSsh key, LoginBefore known, Consumer<String> lines) {
    new AllowSsh(key.machine(), known.user(), new SshAccess(key.publicKey(), LIFETIME))
        .apply(world, lines);
  }
}
