package dev.mooring.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.app.session.Folders;
import dev.mooring.lab.Lab;
import dev.mooring.lab.world.IstioRelease;
import dev.mooring.lab.world.MachineOs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What `mooring undo` says and how it ends.
class UndoCommandTest {
  private static final JsonMapper JSON = new JsonMapper();
  @TempDir private Path home;
  private Optional<Lab> lab = Optional.empty();

  @AfterEach
  void stop() {
    lab.ifPresent(Lab::close);
  }

  @Test
  void whatIsLeftIsToldWithItsReasonAndTakenBackByTheNext() {
    start();
    assertThat(typed("run", "--yes", "--until", "machine").status()).isZero();
    lab.orElseThrow().cluster().pause();

    var left = typed("undo", "--yes");
    var json = lines(typed("undo", "--yes", "--output", "json"));
    lab.orElseThrow().cluster().resume();
    var rest = typed("undo", "--yes");
    var nothing = typed("undo", "--yes");

    assertThat(left.status()).isEqualTo(1);
    assertThat(left.out())
        .contains("? can't be seen now", "[MJ0026]", "for the same reason", "✓ Machine istio-vm")
        .contains("4 things are left: mooring undo takes back later what is left.");
    assertThat(json.getFirst().at("/changes/0/unseen/code").asString()).isEqualTo("MJ0026");
    assertThat(json.getLast().path("status").asInt()).isEqualTo(1);
    assertThat(rest.status()).as(rest.out()).isZero();
    assertThat(nothing.out()).contains("There is nothing to take back.");
    assertThat(nothing.status()).isZero();
  }

  @Test
  void withoutItsJournalByTheMarks() throws IOException {
    start();
    assertThat(typed("run", "--yes").status()).isZero();
    Folders.remove(home.resolve("state"));

    var none = typed("undo", "--yes");
    var one = typed("undo", "--by-mark", "--journey", "elsewhere", "--yes");
    var found = typed("undo", "--by-mark", "--yes");
    var again = typed("undo", "--by-mark", "--yes", "--output", "json");

    assertThat(none.out()).contains("There is nothing to take back.");
    assertThat(one.out()).doesNotContain("✓");
    assertThat(found.status()).as(found.out() + found.err()).isZero();
    assertThat(found.out()).contains("Found by labels, descriptions and marks alone", "istio-vm");
    assertThat(again.status()).isZero();
    assertThat(lines(again))
        .noneMatch(line -> line.has("changes") && !line.path("changes").isEmpty());
  }

  @Test
  void onlyTheNameOfOurNamespacePurgesIt() {
    start();
    assertThat(typed("run", "--yes").status()).isZero();

    var unknown = typed("undo", "--yes", "--purge", "vmx");
    var theirs = typed("undo", "--yes", "--purge", "default");
    var purge = typed("undo", "--yes", "--purge", "vm");

    assertThat(List.of(unknown.status(), theirs.status())).containsOnly(2);
    assertThat(theirs.err()).contains("There is no namespace default that Mooring made.");
    assertThat(purge.status()).as(purge.out() + purge.err()).isZero();
    assertThat(purge.out())
        .contains("- Namespace vm with everything in it", "✓ Namespace vm with everything in it");
    assertThat(typed("undo", "--yes").out()).contains("There is nothing to take back.");
  }

  @Test
  void anIdBelongsToTheMarks() {
    start();

    assertThat(typed("undo", "--journey", "abcd").status()).isEqualTo(2);
    assertThat(typed("undo", "--by-mark", "--journey", "A B").err()).contains("not the id");
  }

  /// The journal knows the machine, its port and its user; no settings are given, and there is no
  /// cloud to ask.
  @Test
  void aHostOfOnesOwnNeedsNoSettings(@TempDir Path user) throws IOException {
    var settings = ownGround(user);

    var run = Typed.in(user, "run", "--yes", "--settings", settings.toString());
    var undo = Typed.in(user, "undo", "--yes");

    assertThat(run.status()).as(run.out() + run.err()).isZero();
    assertThat(undo.status()).as(undo.out() + undo.err()).isZero();
    assertThat(undo.out()).contains("dnsmasq").doesNotContain("✗");
    assertThat(Typed.in(user, "undo", "--yes").out()).contains("There is nothing to take back.");
  }

  /// The settings changed between two runs: each machine is logged in to as it was then.
  @Test
  void twoMachinesWithTwoUsersAreBothGivenBack() throws IOException {
    lab = Optional.of(Lab.start(new Lab.Options(home, false, Set.of(), 1), InstantSource.system()));
    var first = home.resolve("first.yaml");
    var second = home.resolve("second.yaml");
    Files.writeString(first, "{machine: {name: vm-1, create: false, user: ada}}");
    Files.writeString(second, "{machine: {name: istio-vm, user: ben}}");

    var one = typed("run", "--yes", "--until", "sidecar", "--settings", first.toString());
    var two = typed("run", "--yes", "--until", "machine", "--settings", second.toString());
    var undo = typed("undo", "--yes");

    assertThat(one.status()).as(one.out() + one.err()).isZero();
    assertThat(two.status()).as(two.out() + two.err()).isZero();
    assertThat(undo.status()).as(undo.out() + undo.err()).isZero();
    assertThat(undo.out())
        .contains("! on vm-1 (practice, us-east4-a)", "! on istio-vm (practice, us-east4-a)")
        .contains("Several machines: istio-vm")
        .doesNotContain("✗", "can't be seen now");
    assertThat(typed("undo", "--yes").out()).contains("There is nothing to take back.");
  }

  /// `gcloud container clusters delete` takes the context out of the kubeconfig.
  @Test
  void aClusterWithoutAContextHindersNoMachine(@TempDir Path user) throws IOException {
    var settings = ownGround(user);
    var run = Typed.in(user, "run", "--yes", "--settings", settings.toString());
    assertThat(run.status()).as(run.out() + run.err()).isZero();
    var kubeconfig = user.resolve(".kube/config");
    var text = Files.readString(kubeconfig);
    Files.delete(kubeconfig);

    var left = Typed.in(user, "undo", "--yes");
    var misspelt = Typed.in(user, "undo", "--yes", "--cluster-gone", "la");
    Files.writeString(kubeconfig, text);
    var wrong = Typed.in(user, "undo", "--yes", "--cluster-gone", "lab");
    Files.delete(kubeconfig);
    var gone = Typed.in(user, "undo", "--yes", "--context", "lab", "--cluster-gone", "lab");
    var nothing = Typed.in(user, "undo", "--yes", "--context", "lab");

    assertThat(left.status()).as(left.out() + left.err()).isEqualTo(1);
    assertThat(left.out())
        .contains("[MJ0021]", "There is no context lab in the kubeconfig", "✓ ", "dnsmasq")
        .contains("mooring undo --cluster-gone lab forgets what was in it.");
    assertThat(List.of(misspelt.status(), wrong.status())).containsOnly(2);
    assertThat(wrong.err()).contains("The cluster of the context lab answers.");
    assertThat(gone.status()).as(gone.out() + gone.err()).isZero();
    assertThat(gone.out()).contains("The cluster lab is gone");
    assertThat(nothing.err()).contains("There is no kubeconfig");
  }

  private Path ownGround(Path user) throws IOException {
    lab =
        Optional.of(
            Lab.start(
                new Lab.Options(
                    home, false, Set.of(), 0, false, MachineOs.DEBIAN_12, IstioRelease.ISTIO_0_2),
                InstantSource.system()));
    Files.createDirectories(user.resolve(".kube"));
    Files.createDirectories(user.resolve(".ssh"));
    Files.copy(home.resolve("kubeconfig"), user.resolve(".kube/config"));
    Files.copy(home.resolve("ssh_config"), user.resolve(".ssh/config"));
    Files.copy(home.resolve("known_hosts"), user.resolve(".ssh/known_hosts"));
    return Files.writeString(
        user.resolve("own.yaml"),
        "{machine: {host: istio-vm, address: 10.150.0.5}, exposeAddress: 10.150.0.2}");
  }

  /// The context's name gives a region as the location: a machine's zone doesn't follow from it,
  /// and undo needs none.
  @Test
  void aRegionalClusterNeedsNoSettings() throws IOException {
    start();
    var kubeconfig = home.resolve("kubeconfig");
    Files.writeString(
        kubeconfig,
        Files.readString(kubeconfig)
            .replace("gke_practice_us-east4-a_demo-cluster", "gke_practice_us-east4_demo-cluster"));
    var settings =
        Files.writeString(
            home.resolve("zonal.yaml"), "{location: us-east4-a, machine: {zone: us-east4-a}}");
    var run = typed("run", "--yes", "--until", "machine", "--settings", settings.toString());

    var plan = typed("plan");
    var undo = typed("undo", "--yes");

    assertThat(run.status()).as(run.out() + run.err()).isZero();
    assertThat(plan.err()).contains("'machine.zone' has to be a zone");
    assertThat(undo.status()).as(undo.out() + undo.err()).isZero();
    assertThat(undo.out()).contains("✓ Machine istio-vm", "istio-pilot-ilb");
    assertThat(typed("undo", "--yes").out()).contains("There is nothing to take back.");
  }

  private void start() {
    lab = Optional.of(Lab.start(new Lab.Options(home, false, Set.of(), 0), InstantSource.system()));
  }

  private Typed typed(String... words) {
    var args = new ArrayList<>(List.of(words));
    args.addAll(List.of("--lab", home.toString()));
    return Typed.in(home, args.toArray(String[]::new));
  }

  private static List<JsonNode> lines(Typed typed) {
    return typed.out().lines().map(JSON::readTree).toList();
  }
}
