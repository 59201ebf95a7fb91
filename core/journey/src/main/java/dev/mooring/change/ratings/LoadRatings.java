package dev.mooring.change.ratings;

import dev.mooring.change.Change;
import dev.mooring.change.Inverse;
import dev.mooring.change.MachineId;
import dev.mooring.change.OnMachine;
import dev.mooring.change.Standing;
import dev.mooring.change.ratings.DatabaseObject.Kind;
import dev.mooring.check.Hint;
import dev.mooring.command.Command;
import dev.mooring.command.Pipeline;
import dev.mooring.command.Program;
import dev.mooring.command.Remote;
import dev.mooring.command.Text;
import dev.mooring.model.DatabaseSpec;
import dev.mooring.model.MachineRef;
import dev.mooring.port.MachineReader;
import dev.mooring.port.ResourceRef;
import dev.mooring.port.World;
import dev.mooring.port.WorldException;
import dev.mooring.port.WorldView;
import dev.mooring.text.Phrase;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Makes the database `test` with Bookinfo's two ratings, and a user that may read it with the
/// password of the Secret. Everything in it can be done twice.
///
/// @param isBehindProxy whether clients come through today's sidecar, from an address of its own
public record LoadRatings(
    MachineRef machine, ResourceRef secret, DatabaseSpec database, boolean isBehindProxy)
    implements Change, OnMachine {
  private static final String PASSWORD = "PASSWORD";

  /// Stands for the password where a person has to fill it in.
  private static final String UNKNOWN = "$PASSWORD";

  private static final String ROOT = "root@localhost";
  private static final Set<Integer> REVIEWS = Set.of(1, 2);

  /// For clients that come as the machine itself does, as with Istio 0.2.
  public LoadRatings(MachineRef machine, ResourceRef secret, DatabaseSpec database) {
    this(machine, secret, database, false);
  }

  @Override
  public Phrase title() {
    return Phrase.of("change.database", "test");
  }

  @Override
  public String detail() {
    return "ratings (1, 5), (2, 4), "
        + database.user()
        + (isBehindProxy ? "@localhost, @127.0.0.6" : "@localhost");
  }

  @Override
  public List<Command> commands() {
    return List.of(
        new Command.Kept(
            PASSWORD,
            Pipeline.of(
                Program.kubectl("-n", secret.namespace(), "get", "secret", secret.name())
                    .with("-o", "go-template={{.data.password|base64decode}}"))),
        Pipeline.feed(
            Text.of(sql(UNKNOWN)).with(UNKNOWN, Text.variable(PASSWORD)),
            new Remote(machine, "sudo mysql")));
  }

  @Override
  public boolean isPresent(WorldView world) {
    return look(world)
            .flatMap(RatingsSql::ratings)
            .filter(ratings -> ratings.keySet().containsAll(REVIEWS))
            .isPresent()
        && look(world)
            .filter(there -> RatingsSql.logsIn(there, database, password(world)))
            .filter(
                there ->
                    !isBehindProxy || RatingsSql.admits(there, database.user(), RatingsSql.SIDECAR))
            .isPresent();
  }

  private String sql(String password) {
    var load = RatingsSql.load(database, password);
    return isBehindProxy
        ? load + RatingsSql.admit(database.user(), RatingsSql.SIDECAR, password)
        : load;
  }

  /// What others have there is either all that's wanted, with the Secret's password, or in the way.
  @Override
  public Standing standing(WorldView world) {
    return look(world).map(there -> standing(world, there)).orElseGet(Standing::free);
  }

  private Standing standing(WorldView world, MachineReader there) {
    return switch (DatabaseLook.at(there, database.user())) {
      case DatabaseLook.Silent _ -> Standing.free();
      case DatabaseLook.Closed _ -> Standing.taken(Hint.DATABASE_REFUSES_ROOT, machine.name());
      case DatabaseLook.Seen seen -> {
        var theirs = theirs(seen, DatabaseMark.read(there));
        if (theirs.isEmpty()) {
          yield Standing.free();
        }
        var names = String.join(", ", theirs);
        yield isPresent(world)
            ? new Standing.Fits(names)
            : Standing.taken(Hint.DATABASE_OF_OTHERS, machine.name(), names);
      }
    };
  }

  /// A user of that name from any host is in the way: MariaDB takes the closest host, so one of
  /// ours would come before theirs.
  private List<String> theirs(DatabaseLook.Seen seen, Set<DatabaseObject> ours) {
    var isRoot = database == DatabaseSpec.TUTORIAL_PASSWORD;
    var login = ours.stream().anyMatch(DatabaseObject::changesLogin);
    var accounts =
        seen.accounts().stream()
            .filter(one -> !ours.contains(new DatabaseObject(Kind.USER, one.name())))
            .filter(one -> !isRoot || isTakenFromRoot(one, login))
            .map(one -> "user " + one.name());
    var table =
        Stream.of("table test.ratings")
            .filter(_ -> seen.has(DatabaseObject.TABLE) && !ours.contains(DatabaseObject.TABLE));
    return Stream.concat(table, accounts).toList();
  }

  /// Root's own login may get a password as long as it has none; root from elsewhere is not
  /// touched.
  private boolean isTakenFromRoot(DatabaseLook.Account account, boolean isOurLogin) {
    return account.name().equals(ROOT)
        ? !isOurLogin && !account.isUntouched()
        : isBehindProxy && account.name().equals("root@" + RatingsSql.SIDECAR);
  }

  @Override
  public Optional<Inverse> inverse(WorldView before) {
    var made = look(before).map(this::made).orElseGet(() -> wanted(Kind.CLOSED_LOGIN));
    var object = made.contains(DatabaseObject.DATABASE) ? "database test" : "table test.ratings";
    var trace = new DatabaseTrace(MachineId.of(this, before), made);
    return Optional.of(new DropRatings(machine, database.user(), object, Optional.of(trace)));
  }

  /// What isn't there yet, and what's there and ours.
  private List<DatabaseObject> made(MachineReader there) {
    var ours = DatabaseMark.read(there);
    if (!(DatabaseLook.at(there, database.user()) instanceof DatabaseLook.Seen seen)) {
      return wanted(Kind.CLOSED_LOGIN);
    }
    var login =
        ours.stream()
            .filter(DatabaseObject::changesLogin)
            .findFirst()
            .map(DatabaseObject::kind)
            .orElse(
                seen.accounts().stream().anyMatch(one -> one.plugin().equals("unix_socket"))
                    ? Kind.SOCKET_LOGIN
                    : Kind.CLOSED_LOGIN);
    return wanted(login).stream().filter(one -> !seen.has(one) || ours.contains(one)).toList();
  }

  private List<DatabaseObject> wanted(Kind login) {
    var user = database.user();
    var local =
        database == DatabaseSpec.TUTORIAL_PASSWORD
            ? new DatabaseObject(login, ROOT)
            : DatabaseObject.user(user, "localhost");
    return Stream.concat(
            Stream.of(DatabaseObject.DATABASE, DatabaseObject.TABLE, local),
            Stream.of(DatabaseObject.user(user, RatingsSql.SIDECAR)).filter(_ -> isBehindProxy))
        .toList();
  }

  /// @throws WorldException.Conflict when others came in between
  @Override
  public void apply(World world, Consumer<String> lines) {
    if (standing(world) instanceof Standing.Taken(var why)) {
      throw new WorldException.Conflict(
          Phrase.of("refusal.database.others", machine.name(), why.args().getLast()), null);
    }
    var made = look(world).map(this::made).orElseThrow(() -> silent(world));
    DatabaseMark.write(this, world, made, lines);
    var sql = sql(password(world));
    run(world, "sudo mysql", sql.getBytes(StandardCharsets.UTF_8), lines);
    lines.accept("database test loaded");
  }

  private String password(WorldView world) {
    return world
        .cluster()
        .find(secret)
        .map(
            found ->
                new String(
                    Base64.getDecoder().decode(found.text("/data/password")),
                    StandardCharsets.UTF_8))
        .orElse("");
  }
}
