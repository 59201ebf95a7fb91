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
///
/// @param isBehindProxy whether clients come through today's sidecar, from an address of its own
public record LoadRatings(
    MachineRef machine, ResourceRef secret, DatabaseSpec database, boolean isBehindProxy)
    implements Change, OnMachine {

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
        new Command(
            "PASSWORD=$(kubectl -n %s get secret %s -o 'go-template={{.data.password|base64decode}}')"
                .formatted(secret.namespace(), secret.name())),
        new Command(
            Command.on(machine, "sudo mysql").bash()
                + " <<EOF\n"
                + sql("$PASSWORD").strip()
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

  @Override
  public Optional<Inverse> inverse(WorldView before) {
    var hasDatabase = holds(before, "sudo mysql -e 'use test'");
    return Optional.of(
        new DropRatings(
            machine, database.user(), hasDatabase ? "table test.ratings" : "database test"));
  }

  @Override
  public void apply(World world, Consumer<String> lines) {
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
