package dev.mooring.change;

import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.mooring.model.MachineRef;
import dev.mooring.port.World;
import dev.mooring.port.WorldView;
import dev.mooring.text.Phrase;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/// Drops the user that [LoadRatings] made, and the database, or only its table where the database
/// was there before.
///
/// @param object `database test` or `table test.ratings`
@JsonTypeName("DropRatings")
public record DropRatings(MachineRef machine, String user, String object)
    implements Inverse, Inverse.Inside, OnMachine {

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
    return List.of(
        new Command(
            Command.on(machine, "sudo mysql").bash()
                + " <<'EOF'\n"
                + RatingsSql.drop(object, user)
                + "EOF"));
  }

  @Override
  public boolean isPresent(WorldView world) {
    return !isMarked(world) || look(world).flatMap(RatingsSql::ratings).isEmpty();
  }

  @Override
  public void apply(World world, Consumer<String> lines) {
    run(world, "sudo mysql", RatingsSql.drop(object, user).getBytes(StandardCharsets.UTF_8), lines);
  }
}
