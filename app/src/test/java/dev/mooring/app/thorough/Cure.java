package dev.mooring.app.thorough;

import dev.mooring.lab.cluster.seed.Istio1Seed;
import dev.mooring.lab.cluster.seed.Seed;
import dev.mooring.lab.cluster.seed.TutorialSeed;
import dev.mooring.lab.world.Fault;
import dev.mooring.model.MeshKind;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/// What the hint of a fault tells to do, where it can be done while the lab runs.
final class Cure {
  private static final String SUDOER = "sed -i 's/^google-sudoers:.*/&mooring/' /etc/group";
  private static final Map<Fault, BiConsumer<PracticeWorld, Setting>> CURES =
      Map.of(
          Fault.PACKAGES_INTERRUPTED, onMachine("dpkg --configure -a"),
          Fault.SUDO_REFUSED, onMachine(SUDOER),
          Fault.SUDO_PASSWORD, onMachine(SUDOER),
          Fault.PROXY_REFUSES, onMachine("rm /etc/apt/apt.conf.d/90proxy"),
          Fault.SELINUX_ENFORCES, onMachine("echo 0 > /sys/fs/selinux/enforce"),
          Fault.OTHER_DNSMASQ, onMachine("rm /etc/dnsmasq.d/office"),
          Fault.NO_ISTIO, Cure::install,
          Fault.NO_BOOKINFO, Cure::install);

  private Cure() {}

  static boolean exists(Fault fault) {
    return CURES.containsKey(fault);
  }

  /// @throws IllegalArgumentException where there is none
  static BiConsumer<PracticeWorld, Setting> of(Fault fault) {
    return Optional.ofNullable(CURES.get(fault))
        .orElseThrow(() -> new IllegalArgumentException("No cure for " + fault));
  }

  private static BiConsumer<PracticeWorld, Setting> onMachine(String line) {
    return (world, setting) -> {
      if (world.hasMachine(setting.machine())) {
        world.machine(setting.machine()).asRoot(line);
      }
    };
  }

  /// Installs Istio and Bookinfo, as their guides tell.
  private static void install(PracticeWorld world, Setting setting) {
    Seed whole =
        setting.mesh() == MeshKind.ISTIO_1
            ? new Istio1Seed(Set.of(), "127.0.0.1", 80)
            : new TutorialSeed(Set.of(), "127.0.0.1", 80);
    var kinds = world.lab.cluster().registry().kinds();
    world
        .lab
        .cluster()
        .apply(
            () ->
                whole.objects().stream()
                    .filter(
                        object ->
                            kinds
                                .named(
                                    object.path("apiVersion").asString(),
                                    object.path("kind").asString())
                                .map(
                                    kind ->
                                        !world.has(
                                            kind.plural(),
                                            object.at("/metadata/namespace").asString(""),
                                            object.at("/metadata/name").asString()))
                                .orElse(true))
                    .toList());
  }
}
