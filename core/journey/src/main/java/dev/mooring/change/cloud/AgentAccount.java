package dev.mooring.change.cloud;

import dev.mooring.change.OnMachine;
import dev.mooring.command.Script;
import dev.mooring.model.MachineRef;
import dev.mooring.port.World;
import dev.mooring.port.WorldView;
import dev.mooring.text.Phrase;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// The account that the guest agent made for the journey's key. When the key goes, the agent takes
/// the account's keys and its sudo away and leaves the account: this removes it.
///
/// It's ours when its home folder is younger than the key, and holds nothing of others.
record AgentAccount(MachineRef machine, LoginBefore before) implements OnMachine {
  private static final String SCRIPT = "/run/mooring-account";

  /// One that an undo began which was cut off then; of units of one name there's one.
  private static final String STOP =
      "sudo systemctl stop mooring-account.timer mooring-account.service 2>/dev/null";

  /// How GNU's `stat` prints a time.
  private static final DateTimeFormatter BIRTH =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss[.SSSSSSSSS] Z");

  /// A clock that is read in whole seconds, over a network, says no less.
  private static final Duration BLUR = Duration.ofSeconds(2);

  /// What a new home folder holds, and what a login leaves there.
  private static final Set<String> USUAL =
      Set.of(
          ".bash_history",
          ".bash_logout",
          ".bash_profile",
          ".bashrc",
          ".cache",
          ".profile",
          ".ssh",
          ".sudo_as_admin_successful");

  /// Whose it is.
  enum Owner {
    OURS,
    /// It was there before.
    THEIRS,
    /// We brought it, and others use it.
    SHARED,
    /// The file system doesn't say how old it is.
    UNKNOWN,
    /// It's gone.
    GONE
  }

  record Seen(Owner owner, List<String> files) {}

  /// @throws dev.mooring.port.WorldException when the machine refuses to answer
  Seen look(WorldView world, Instant now) {
    var question =
        "date +%%s; if getent passwd %1$s >/dev/null; then sudo stat -c %%w %2$s || echo -; sudo ls -A %2$s; fi"
            .formatted(before.user(), home());
    var lines = new ArrayList<String>();
    look(world).ifPresent(there -> there.ask(question).out().lines().forEach(lines::add));
    if (lines.size() == 1) {
      return new Seen(Owner.GONE, List.of());
    }
    if (lines.isEmpty()) {
      return new Seen(Owner.UNKNOWN, List.of());
    }
    var birth = birth(lines.get(1));
    if (birth.isEmpty()) {
      return new Seen(Owner.UNKNOWN, List.of());
    }
    if (birth.get().isBefore(before.since().plus(skew(lines.getFirst(), now)))) {
      return new Seen(Owner.THEIRS, List.of());
    }
    var files = lines.stream().skip(2).filter(name -> !USUAL.contains(name)).toList();
    return new Seen(files.isEmpty() ? Owner.OURS : Owner.SHARED, files);
  }

  private static Duration skew(String seconds, Instant now) {
    var skew = Duration.between(now, Instant.ofEpochSecond(Long.parseLong(seconds.strip())));
    return skew.abs().compareTo(BLUR) < 0 ? Duration.ZERO : skew;
  }

  private static Optional<Instant> birth(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text.strip(), BIRTH).toInstant());
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  List<Phrase> told(Seen seen) {
    return switch (seen.owner()) {
      case OURS, THEIRS, GONE -> List.of();
      case SHARED ->
          List.of(
              Phrase.of(
                  "told.account.shared",
                  before.user(),
                  machine.name(),
                  String.join(", ", seen.files())));
      case UNKNOWN -> List.of(Phrase.of("told.account.unknown", before.user(), machine.name()));
    };
  }

  /// Lets root remove the account as soon as the agent has taken its sudo away. As long as it's
  /// logged in it can't remove itself, and before the agent has seen that the key is gone, it would
  /// make the account again.
  void removeSoon(World world, Consumer<String> lines) {
    var script = Script.of(AgentAccount.class, "remove-account");
    run(
        world,
        Script.of(AgentAccount.class, "keep-script", SCRIPT),
        (script.text() + "\n").getBytes(StandardCharsets.UTF_8),
        lines);
    run(
        world,
        STOP
            + "; sudo systemd-run --quiet --collect --unit=mooring-account"
            + " --timer-property=AccuracySec=1us --on-active=1s /bin/sh "
            + String.join(" ", SCRIPT, before.user(), SCRIPT),
        lines);
  }

  private String home() {
    return "/home/" + before.user();
  }
}
