package dev.mooring.app.thorough;

import dev.mooring.model.MeshKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/// One journey as chance wills it; the same seed gives the same one.
///
/// @param planted things of others that are there before
/// @param cut after how many changes the person stops the run; 0 never
/// @param isResumed whether the run is begun again afterwards
/// @param added things that others put there after the run
/// @param deeds what others do by hand after the run
record Draw(
    long seed,
    Setting setting,
    List<Thing> planted,
    int cut,
    boolean isResumed,
    List<Thing> added,
    List<Deed> deeds) {

  static Draw of(long seed) {
    var random = new Random(seed);
    // The first numbers of seeds that follow each other are much alike.
    random.nextInt();
    random.nextInt();
    var setting = setting(random);
    var cut = random.nextInt(3) == 0 ? 1 + random.nextInt(setting.isIstio1() ? 24 : 30) : 0;
    var isResumed = cut > 0 && random.nextInt(3) == 0;
    var quiet = random.nextInt(8) == 0;
    var planted = quiet ? List.<Thing>of() : some(random, Things.before(setting), 3);
    var added = quiet || cut > 0 ? List.<Thing>of() : some(random, others(setting, planted), 2);
    var deeds =
        quiet || random.nextInt(2) == 0
            ? List.<Deed>of()
            : some(random, Deed.fitting(setting).toList(), 1);
    return new Draw(seed, setting, planted, cut, isResumed, added, deeds);
  }

  private static Setting setting(Random random) {
    var mesh = one(random, List.of(MeshKind.values()));
    var ground = one(random, List.of(Setting.Ground.values()));
    var machine =
        switch (ground) {
          case NEW_INSTANCE -> one(random, List.of("istio-vm", "shop-1", "m"));
          case EXISTING_INSTANCE -> "vm-1";
          case OWN_HOST -> "istio-vm";
        };
    return new Setting(
        mesh,
        ground,
        machine,
        one(random, List.of("vm", "vm", "machines", "shop")),
        // In the tutorial's mesh the account has to be there, and nobody has made one.
        mesh == MeshKind.ISTIO_1
            ? one(random, List.of("default", "istio-vm", "payments"))
            : "default",
        one(random, services()),
        one(random, List.of("keep", "put-back")));
  }

  private static List<List<String>> services() {
    var database = "{name: mysqldb, ports: [\"mysql:3306\"], database: random}";
    var tutorial = "{name: mysqldb, database: tutorial}";
    var web = "{name: web, ports: [\"http:8080\"]}";
    return List.of(
        List.of(database),
        List.of(database),
        List.of(tutorial),
        List.of(database, web),
        List.of(web),
        List.of("{name: orders, ports: [\"http:8080\", \"grpc:7070\"]}"),
        List.of());
  }

  /// What can still come: names are taken once.
  private static List<Thing> others(Setting setting, List<Thing> planted) {
    return Things.after(setting).stream().filter(thing -> !planted.contains(thing)).toList();
  }

  private static <T> T one(Random random, List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private static <T> List<T> some(Random random, List<T> choices, int most) {
    var left = new ArrayList<>(choices);
    var chosen = new ArrayList<T>();
    for (var many = random.nextInt(most + 1); many > 0 && !left.isEmpty(); many--) {
      chosen.add(left.remove(random.nextInt(left.size())));
    }
    return chosen;
  }

  /// Everything of others in it, by name.
  Stream<String> hands() {
    return Stream.of(planted, added, deeds).flatMap(List::stream).map(Object::toString);
  }

  @Override
  public String toString() {
    return "seed %d: %s, %s%s%s%s, planted %s, added %s, deeds %s"
        .formatted(
            seed,
            setting.mesh(),
            setting.ground(),
            setting.hasDatabase() ? ", database" : "",
            cut > 0 ? ", stopped after change " + cut : "",
            isResumed ? ", resumed" : "",
            planted,
            added,
            deeds);
  }
}
