package dev.mooring.real;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.change.Change;
import dev.mooring.change.object.CreatePassword;
import dev.mooring.change.ratings.LoadRatings;
import dev.mooring.change.ratings.RatingsSql;
import dev.mooring.change.ratings.SetRating;
import dev.mooring.change.software.InstallPackages;
import dev.mooring.change.unit.StartUnit;
import dev.mooring.change.unit.UnitEffect;
import dev.mooring.model.DatabaseSpec;
import dev.mooring.port.ResourceKind;
import dev.mooring.port.ResourceRef;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The ratings in a real MariaDB, with both kinds of login.
@Real
class DatabaseOnMachineTest {
  private static final String QUESTION = "select Rating from ratings order by ReviewID";
  @TempDir static Path home;
  static Bed bed;

  @BeforeAll
  static void install() throws Exception {
    bed = new Bed(home, "bookworm", RealUser.ADMIN);
    apply(new InstallPackages(bed.ref, List.of("mariadb-server")));
    apply(new StartUnit(bed.ref, "mariadb", new UnitEffect.Runs()));
  }

  @AfterAll
  static void close() {
    bed.close();
  }

  @ParameterizedTest
  @EnumSource
  void theRatingsComeChangeAndGo(DatabaseSpec database) {
    var accounts = accounts();
    var secret = new ResourceRef(ResourceKind.SECRET, "default", "login-of-" + database.user());
    apply(new CreatePassword(secret, database));
    var load = new LoadRatings(bed.ref, secret, database);
    var drop = load.inverse(bed.world).orElseThrow();
    assertThat(load.isPresent(bed.world)).isFalse();

    apply(load);
    assertThat(load.isPresent(bed.world)).isTrue();
    apply(load);
    assertThat(ratings()).isEqualTo(Map.of(1, 5, 2, 4));
    assertThat(login(database.user(), password(secret))).isEqualTo("5\n4\n");
    assertThat(login(database.user(), "wrong")).contains("ERROR 1045");

    var set = new SetRating(bed.ref, 1, 1);
    var restore = set.inverse(bed.world).orElseThrow();
    apply(set);
    assertThat(set.isPresent(bed.world)).isTrue();
    assertThat(login(database.user(), password(secret))).isEqualTo("1\n4\n");
    apply(restore);
    assertThat(ratings()).isEqualTo(Map.of(1, 5, 2, 4));

    apply(drop);
    assertThat(drop.isPresent(bed.world)).isTrue();
    assertThat(login(database.user(), password(secret))).contains("ERROR 1698");
    assertThat(accounts()).isEqualTo(accounts);
    assertThat(bed.machine.root("mysql -N -e 'show databases'")).doesNotContain("test");
  }

  private static void apply(Change change) {
    change.apply(bed.world, _ -> {});
  }

  private static Map<Integer, Integer> ratings() {
    return RatingsSql.ratings(bed.ssh()).orElseThrow();
  }

  /// As the ratings service comes: over TCP, through the sidecar, from the loopback interface.
  private static String login(String user, String password) {
    return bed.machine
        .tryRoot(
            "MYSQL_PWD='%s' mysql -h 127.0.0.1 -u %s -N -e '%s' test"
                .formatted(password, user, QUESTION))
        .out();
  }

  private static String accounts() {
    return bed.machine.root(
        "mysql -N -e 'select User, Host, json_extract(Priv, \"$.plugin\","
            + " \"$.authentication_string\", \"$.auth_or\") from mysql.global_priv'");
  }

  private static String password(ResourceRef secret) {
    var text = bed.world.cluster().find(secret).orElseThrow().text("/data/password");
    return new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
  }
}
