package dev.mooring.change.ratings;

import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.mooring.change.Inverse;
import dev.mooring.command.Command;
import dev.mooring.command.Pipeline;
import dev.mooring.command.Remote;
import dev.mooring.command.Text;
import dev.mooring.model.MachineRef;
import dev.mooring.port.MachineReader;
import dev.mooring.port.World;
import dev.mooring.port.WorldView;
import dev.mooring.text.Phrase;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Drops what [LoadRatings] made: its user, its table, its database. What others put into one of
/// them keeps it.
///
/// @param object `database test` or `table test.ratings`
/// @param before what was there before; empty in a journal of Mooring's first release
@JsonTypeName("DropRatings")
public record DropRatings(
    MachineRef machine, String user, String object, Optional<DatabaseTrace> before)
    implements Inverse.OnTheMachine {

  /// As Mooring's first release noted it.
  public DropRatings(MachineRef machine, String user, String object) {
    this(machine, user, object, Optional.empty());
  }

  /// Of what a machine's own list names; empty where there is no such list.
  public static Optional<DropRatings> marked(MachineRef machine, MachineReader there) {
    var made = DatabaseMark.read(there);
    return made.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new DropRatings(
                machine, user(made), "", Optional.of(new DatabaseTrace("", List.copyOf(made)))));
  }

  /// The user among what was made; `root` where none was.
  public static String user(Set<DatabaseObject> made) {
    return made.stream()
        .filter(one -> one.kind() == DatabaseObject.Kind.USER)
        .map(one -> one.name().split("@", 2)[0])
        .findFirst()
        .orElse("root");
  }

  @Override
  public Phrase title() {
    return Phrase.of("change.database", "test");
  }

  @Override
  public String detail() {
    return machine.name();
  }

  @Override
  public List<Command> commands() {
    var sql =
        before
            .map(trace -> Leaving.all(trace.made()).sql())
            .orElseGet(() -> RatingsSql.drop(object, user));
    return List.of(Pipeline.feed(Text.of(sql), new Remote(machine, "sudo mysql")));
  }

  @Override
  public boolean isPresent(WorldView world) {
    return before.isPresent()
        ? !holds(world, DatabaseMark.question()) && leaving(world).gone().isEmpty()
        : !isMarked(world) || look(world).flatMap(RatingsSql::ratings).isEmpty();
  }

  @Override
  public List<Phrase> told(WorldView world) {
    return before.isPresent() ? leaving(world).told() : List.of();
  }

  private Leaving leaving(WorldView world) {
    var ours = before.map(trace -> trace.proved(this, world)).orElse(List.of());
    return look(world).map(there -> Leaving.of(there, user, ours)).orElse(Leaving.NOTHING);
  }

  @Override
  public void apply(World world, Consumer<String> lines) {
    if (before.isEmpty()) {
      runSql(world, RatingsSql.drop(object, user), lines);
      return;
    }
    if (holds(world, Leaving.IS_PURGED + " && " + Leaving.GOES_WITH_ITS_SERVER)) {
      // Others purged our server and left its data: our packages' removal goes by the list.
      return;
    }
    var leaving = leaving(world);
    if (!leaving.gone().isEmpty()) {
      runSql(world, leaving.sql(), lines);
    }
    leaving.kept().forEach(kept -> lines.accept(kept + " of others stays"));
    DatabaseMark.remove(this, world, lines);
  }

  private void runSql(World world, String sql, Consumer<String> lines) {
    run(world, "sudo mysql", sql.getBytes(StandardCharsets.UTF_8), lines);
  }
}
