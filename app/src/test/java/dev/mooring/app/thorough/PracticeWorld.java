package dev.mooring.app.thorough;

import dev.mooring.app.Typed;
import dev.mooring.app.session.Interrupt;
import dev.mooring.app.wiring.LabPractice;
import dev.mooring.lab.Lab;
import dev.mooring.lab.cluster.registry.WriteOptions;
import dev.mooring.lab.cluster.seed.Sower;
import dev.mooring.lab.world.Fault;
import dev.mooring.lab.world.MachineOs;
import dev.mooring.lab.world.MachineState;
import dev.mooring.model.MeshKind;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// A practice world, the commands that are typed in it, and the hands of others in it, who work
/// without Mooring.
final class PracticeWorld implements AutoCloseable {
  private static final YAMLMapper YAML = YAMLMapper.builder().build();
  private static final WriteOptions OTHERS = WriteOptions.by("kubectl");
  final Path home;
  final Lab lab;
  final CloudDesk cloud;
  final CensusTaker taker;
  private final List<Typed> said = new ArrayList<>();

  /// @param google whether there is a project of Google Cloud, with a machine of others in it;
  ///   without one there is a host of one's own
  PracticeWorld(Path home, MeshKind mesh, boolean google, Fault... faults) {
    this.home = home;
    lab =
        Lab.start(
            new Lab.Options(
                home,
                false,
                Set.of(faults),
                google ? 1 : 0,
                google,
                MachineOs.DEBIAN_12,
                LabPractice.release(mesh)),
            InstantSource.system());
    cloud = CloudDesk.in(home);
    taker = new CensusTaker(lab, cloud);
    Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> !lab.machines().isEmpty());
  }

  /// Types a command of Mooring's for this world.
  Typed type(String... words) {
    return type((_, _) -> {}, words);
  }

  /// @param watcher sees each line, and may interrupt
  Typed type(BiConsumer<String, Interrupt> watcher, String... words) {
    var line = new ArrayList<>(List.of(words));
    line.addAll(List.of("--lab", home.toString()));
    var typed = Typed.watched(home, watcher, line.toArray(String[]::new));
    said.add(typed);
    return typed;
  }

  /// All that the commands have said.
  List<Typed> said() {
    return List.copyOf(said);
  }

  MachineState machine(String name) {
    return lab.machines().stream()
        .filter(machine -> machine.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no machine " + name));
  }

  /// Waits until a machine that others have ordered is there.
  void awaitMachine(String name) {
    Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> hasMachine(name));
  }

  boolean hasMachine(String name) {
    return lab.machines().stream().anyMatch(machine -> machine.name().equals(name));
  }

  /// Makes an object, as `kubectl create -f`.
  void create(String yaml) {
    var object = (ObjectNode) YAML.readTree(yaml);
    new Sower(lab.cluster().registry()).sow(() -> List.of(object));
  }

  boolean has(String plural, String namespace, String name) {
    return lab.objects().find(plural, namespace, name).isPresent();
  }

  /// Changes an object, as `kubectl edit`.
  void edit(String plural, String namespace, String name, Consumer<ObjectNode> change) {
    var registry = lab.cluster().registry();
    registry.update(
        registry.kinds().of(plural),
        namespace,
        name,
        "",
        live -> {
          change.accept(live);
          return live;
        },
        OTHERS);
  }

  /// Deletes an object, as `kubectl delete`.
  void delete(String plural, String namespace, String name) {
    var registry = lab.cluster().registry();
    registry.delete(registry.kinds().of(plural), namespace, name, OTHERS);
  }

  @Override
  public void close() {
    cloud.close();
    lab.close();
  }
}
