package dev.mooring.practice.machine;

import dev.mooring.change.Change;
import dev.mooring.change.Inverse;
import dev.mooring.lab.machine.Workbench;
import dev.mooring.lab.world.MachineOs;
import dev.mooring.model.JourneyId;
import dev.mooring.model.MachineRef;
import dev.mooring.port.Cloud;
import dev.mooring.port.Cluster;
import dev.mooring.port.Machine;
import dev.mooring.port.Outcome;
import dev.mooring.port.World;
import dev.mooring.run.JournalKinds;
import dev.mooring.text.Phrase;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/// A world with a practice machine and nothing else, in which changes are made and taken back as a
/// journey does it: what is there is not made, and the journal gets each inverse first, as JSON.
final class BenchWorld implements World, Machine, AutoCloseable {
  static final MachineRef MACHINE = new MachineRef("practice", "us-central1-a", "istio-vm");
  private static final JsonMapper JSON =
      JsonMapper.builder().registerSubtypes(JournalKinds.ALL.toArray(Class<?>[]::new)).build();
  private static final String LOOK =
      "getent passwd | cut -d : -f 1 | sed 's/^/account /'; getent group | cut -d : -f 1 | sed"
          + " 's/^/group /'; sudo iptables-save | sed 's/^/rule /'; dpkg-query -W -f 'package"
          + " ${Package} ${db:Status-Status}\\n"
          + "'; for unit in istio istio-auth-node-agent dnsmasq mariadb; do echo \"unit $unit"
          + " $(systemctl is-active $unit) $(systemctl is-enabled $unit 2>/dev/null)\"; done;"
          + " systemctl list-units --failed --plain --no-legend | sed 's/^/failed /'; sudo cat"
          + " /etc/hosts | sed 's/^/hosts /'; sudo find /etc /usr/local /var/lib /var/log /run"
          + " /lib/systemd /tmp | grep -v -e '^/var/lib/dpkg' -e '^/run/mysqld' | xargs sudo stat"
          + " -c '%U:%G %a %n'";

  final Workbench bench;
  final List<String> lines = new ArrayList<>();
  final List<Phrase> told = new ArrayList<>();
  private final Deque<String> journal = new ArrayDeque<>();

  BenchWorld() {
    this(MachineOs.DEBIAN_12);
  }

  BenchWorld(MachineOs os) {
    bench = new Workbench(os);
  }

  /// Makes what is not there.
  void make(Change... changes) {
    for (var change : changes) {
      if (!change.isPresent(this)) {
        change.inverse(this).map(this::written).ifPresent(journal::push);
        change.apply(this, lines::add);
        if (!change.isPresent(this)) {
          throw new AssertionError("not present: " + change + "\n" + lines);
        }
      }
    }
  }

  private String written(Inverse inverse) {
    return JSON.writerFor(Inverse.class).writeValueAsString(inverse);
  }

  /// Takes back what is in the journal, the newest first, and asserts that nothing is left to do.
  void undo() {
    while (!journal.isEmpty()) {
      var inverse = JSON.readValue(journal.pop(), Inverse.class);
      if (!inverse.isPresent(this)) {
        var stays = inverse.told(this);
        told.addAll(stays);
        inverse.apply(this, lines::add);
        if (stays.isEmpty() && !inverse.isPresent(this)) {
          throw new AssertionError("still there: " + inverse + "\n" + lines);
        }
      }
    }
  }

  /// What can be seen of the machine, one line each.
  Set<String> look() {
    return new TreeSet<>(bench.out(LOOK).lines().toList());
  }

  String out(String line) {
    return bench.out(line);
  }

  @Override
  public Outcome ask(String commandLine) {
    return OneMachine.outcome(bench.run(commandLine));
  }

  @Override
  public Outcome ask(String commandLine, byte[] input) {
    return OneMachine.outcome(bench.run(commandLine, input));
  }

  @Override
  public Outcome ask(String commandLine, Consumer<String> output) {
    return OneMachine.outcome(bench.run(commandLine));
  }

  @Override
  public Outcome run(String commandLine, byte[] input, Consumer<String> output) {
    var outcome = OneMachine.outcome(bench.run(commandLine, input));
    if (!outcome.isOk()) {
      lines.add(commandLine + "\n" + outcome + new String(input, StandardCharsets.UTF_8));
    }
    return outcome;
  }

  @Override
  public Cluster cluster() {
    throw new AssertionError("the cluster is not asked");
  }

  @Override
  public Cloud cloud() {
    throw new AssertionError("the cloud is not asked");
  }

  @Override
  public Optional<Machine> machine(MachineRef ref) {
    return Optional.of(this);
  }

  @Override
  public JourneyId journey() {
    return new JourneyId("practice");
  }

  @Override
  public Instant now() {
    return Workbench.CLOCK.instant();
  }

  @Override
  public void close() {
    bench.close();
  }
}
