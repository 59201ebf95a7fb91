package dev.mooring.change;

import dev.mooring.model.DatabaseSpec;
import dev.mooring.model.MachineRef;
import dev.mooring.port.ResourceRef;
import dev.mooring.port.World;
import dev.mooring.port.WorldView;
import dev.mooring.text.Phrase;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Makes the database `test` with Bookinfo's two ratings, and a user that may read it with the
/// password of the Secret. Everything in it can be done twice.
public record LoadRatings(MachineRef machine, ResourceRef secret, DatabaseSpec database)
    implements Change, OnMachine {

  @Override
  public Verb verb() {
    return Verb.ADD;
  }

  @Override
  public Phrase title() {
    return Phrase.of("change.database", "test");
  }

  @Override
  public String detail() {
    return "ratings (1, 5), (2, 4), " + database.user() + "@localhost";
  }

  @Override
  public List<Command> commands() {
    return List.of(
        new Command(
            "PASSWORD=$(kubectl -n %s get secret %s -o 'jsonpath={.data.password}' | base64 -d)"
                .formatted(secret.namespace(), secret.name())),
        new Command(
            Command.on(machine, "sudo mysql").bash()
                + " <<EOF\n"
                + RatingsSql.load(database, "$PASSWORD").strip()
                + "\nEOF"));
  }

  @Override
  public boolean isPresent(WorldView world) {
    return look(world)
            .flatMap(RatingsSql::ratings)
            .filter(ratings -> ratings.size() == 2)
            .isPresent()
        && look(world)
            .filter(there -> RatingsSql.logsIn(there, database, password(world)))
            .isPresent();
  }

  @Override
  public Optional<Inverse> inverse(WorldView before) {
    var hasDatabase = holds(before, "sudo mysql -e 'use test'");
    return Optional.of(
        new DropRatings(
            machine, database.user(), hasDatabase ? "table test.ratings" : "database test"));
  }

  @Override
  public void apply(World world, Consumer<String> lines) {
    var sql = RatingsSql.load(database, password(world));
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
