package dev.mooring.change.ratings;

import dev.mooring.change.OurFolder;
import dev.mooring.change.object.CreatePassword;
import dev.mooring.port.MachineReader;
import dev.mooring.text.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What of ours leaves a database, and what stays because others use it by now.
///
/// @param gone in the order in which it can be dropped
/// @param kept in no language: `test.ratings`
/// @param told why
public record Leaving(List<DatabaseObject> gone, List<String> kept, List<Phrase> told) {
  /// A question that holds where no server is installed.
  static final String IS_PURGED =
      "! ls /lib/systemd/system/mariadb.service /usr/lib/systemd/system/mariadb.service"
          + " 2>/dev/null | grep -q .";

  /// A question that holds where we installed the server.
  static final String GOES_WITH_ITS_SERVER = "grep -qx mariadb-server " + OurFolder.PACKAGES;

  static final Leaving NOTHING = new Leaving(List.of(), List.of(), List.of());
  private static final Set<Integer> REVIEWS = Set.of(1, 2);

  /// Everything, as long as others have changed nothing.
  static Leaving all(List<DatabaseObject> made) {
    return new Leaving(made.reversed(), List.of(), List.of());
  }

  /// @param made what is proved to be ours
  public static Leaving of(MachineReader machine, String user, List<DatabaseObject> made) {
    return switch (DatabaseLook.at(machine, user)) {
      case DatabaseLook.Silent _ when isGone(machine) -> NOTHING;
      case DatabaseLook.Silent _ -> all(made);
      case DatabaseLook.Closed _ -> all(made);
      case DatabaseLook.Seen seen ->
          of(machine, seen, made.stream().filter(seen::has).toList()).with(login(seen, made));
    };
  }

  /// Without a server there is nothing to drop, nor where it goes with its package.
  private static boolean isGone(MachineReader machine) {
    return machine.ask(IS_PURGED + " || " + GOES_WITH_ITS_SERVER).isOk();
  }

  private static Leaving of(
      MachineReader machine, DatabaseLook.Seen seen, List<DatabaseObject> there) {
    var gone = new ArrayList<DatabaseObject>();
    var kept = new ArrayList<String>();
    var told = new ArrayList<Phrase>();
    for (var user : there.stream().filter(one -> one.kind() == DatabaseObject.Kind.USER).toList()) {
      var grants = RatingsSql.otherGrants(machine, user);
      if (grants.isEmpty()) {
        gone.add(user);
      } else {
        kept.add("user " + user.name());
        told.add(Phrase.of("told.database.user", user.name(), String.join(", ", grants)));
      }
    }
    var hasTable = there.contains(DatabaseObject.TABLE);
    var isOnlyOurs = hasTable && seen.hasOurColumns() && hasOnlyOurRows(machine);
    if (isOnlyOurs) {
      gone.add(DatabaseObject.TABLE);
    } else if (hasTable) {
      kept.add("table test.ratings");
      told.add(Phrase.of("told.database.table", "test.ratings"));
    }
    if (there.contains(DatabaseObject.DATABASE)) {
      var others = seen.otherTables();
      if (others.isEmpty() && (isOnlyOurs || !seen.has(DatabaseObject.TABLE))) {
        gone.add(DatabaseObject.DATABASE);
      } else if (!others.isEmpty()) {
        kept.add("database test with " + String.join(", ", others));
        told.add(Phrase.of("told.database.others", "test", String.join(", ", others)));
      }
    }
    return new Leaving(gone, kept, told);
  }

  /// A password of root's that others have set since is theirs.
  private static Leaving login(DatabaseLook.Seen seen, List<DatabaseObject> made) {
    var hash = NativePassword.hash(CreatePassword.TUTORIALS);
    for (var login : made.stream().filter(DatabaseObject::changesLogin).toList()) {
      var now = seen.accounts().stream().filter(one -> one.name().equals(login.name())).findFirst();
      if (now.filter(one -> one.secret().equals(hash)).isPresent()) {
        return new Leaving(List.of(login), List.of(), List.of());
      }
      if (now.filter(one -> !one.isUntouched()).isPresent()) {
        var told = Phrase.of("told.database.login", login.name());
        return new Leaving(List.of(), List.of("password of " + login.name()), List.of(told));
      }
    }
    return NOTHING;
  }

  private static boolean hasOnlyOurRows(MachineReader machine) {
    return RatingsSql.ratings(machine)
        .filter(ratings -> REVIEWS.containsAll(ratings.keySet()))
        .isPresent();
  }

  private Leaving with(Leaving other) {
    return new Leaving(join(gone, other.gone), join(kept, other.kept), join(told, other.told));
  }

  private static <T> List<T> join(List<T> some, List<T> more) {
    var all = new ArrayList<>(some);
    all.addAll(more);
    return List.copyOf(all);
  }

  String sql() {
    return String.join("", gone.stream().map(RatingsSql::drop).toList());
  }
}
