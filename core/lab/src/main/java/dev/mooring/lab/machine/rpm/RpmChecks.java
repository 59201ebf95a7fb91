package dev.mooring.lab.machine.rpm;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// What rpm finds wrong with a transaction before it touches anything.
record RpmChecks(RpmDatabase database, String processor) {

  /// What new packages need and neither they nor the machine have, a line each.
  List<String> unmet(Collection<RpmPackage> more) {
    var lines = new ArrayList<String>();
    for (var one : more) {
      for (var need : one.requires()) {
        if (database.providers(need).isEmpty() && more.stream().noneMatch(m -> m.answersTo(need))) {
          lines.add("\t" + need + " is needed by " + one.label());
        }
      }
    }
    return lines;
  }

  /// What those that stay need of those that would go, a line each.
  List<String> needed(Collection<RpmPackage> gone) {
    var lines = new ArrayList<String>();
    for (var one : database.all()) {
      for (var need : one.requires()) {
        if (!gone.contains(one) && isLost(need, gone)) {
          lines.add("\t" + need + " is needed by (installed) " + one.label());
        }
      }
    }
    return lines;
  }

  /// Whether a name has no answer any more once some packages have gone.
  boolean isLost(String need, Collection<RpmPackage> gone) {
    var providers = database.providers(need);
    return !providers.isEmpty() && gone.containsAll(providers);
  }

  /// How rpm was told to take what it gets.
  ///
  /// @param isUpgrade whether another version of a package gives way: `-U`
  record Mode(boolean isUpgrade, boolean takesOlder, boolean takesSame) {}

  /// Why a package cannot come: for another processor, damaged, there already, or older than what
  /// is there.
  Optional<String> problem(RpmArchive archive, Mode mode) {
    var label = archive.label();
    if (!label.runsOn(processor)) {
      return Optional.of("\tpackage " + label + " is intended for a different architecture");
    }
    if (!archive.arrived().equals(archive.digest())) {
      return Optional.of(
          "\tpackage %s does not verify: Payload SHA256 digest: BAD (Expected %s != %s)"
              .formatted(label, archive.digest(), archive.arrived()));
    }
    return database.find(label.name()).flatMap(there -> collision(label, there, mode));
  }

  private static Optional<String> collision(RpmLabel label, RpmPackage there, Mode mode) {
    if (there.label().equals(label)) {
      return mode.takesSame()
          ? Optional.empty()
          : Optional.of("\tpackage " + label + " is already installed");
    }
    if (there.label().isNewerThan(label) && !mode.takesOlder()) {
      return Optional.of(
          "\tpackage %s (which is newer than %s) is already installed"
              .formatted(there.label(), label));
    }
    return mode.isUpgrade()
        ? Optional.empty()
        : Optional.of(
            "\tfile %s from install of %s conflicts with file from package %s"
                .formatted(there.payload().paths().getFirst(), label, there.label()));
  }

  /// How many parts of a transaction fail with a package: with `-U` what it replaces does too.
  int parts(RpmLabel label, Mode mode) {
    return mode.isUpgrade() && database.find(label.name()).isPresent() ? 2 : 1;
  }
}
