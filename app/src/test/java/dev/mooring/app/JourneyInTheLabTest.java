package dev.mooring.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.app.session.Interrupt;
import dev.mooring.app.session.Practice;
import dev.mooring.app.wiring.LabPractice;
import dev.mooring.lab.world.Fault;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The commands against a lab without delays.
class JourneyInTheLabTest {
  private static final JsonMapper JSON = new JsonMapper();
  @TempDir private Path home;
  private Optional<Practice.Running> lab = Optional.empty();

  @AfterEach
  void stop() {
    lab.ifPresent(Practice.Running::close);
  }

  @Test
  void runIsSeenByStatusAndTakenBackByUndo() {
    start();

    var run = typed("run", "--yes", "--output", "json");
    var again = typed("run", "--yes", "--output", "json");
    var status = typed("status");
    var undo = typed("undo", "--yes");
    var nothing = typed("undo", "--yes");
    var after = typed("status", "--output", "json");

    assertThat(run.status()).as(run.out()).isZero();
    var end = lines(run).getLast();
    assertThat(end.path("event").asString()).isEqualTo("finished");
    assertThat(end.path("outcome").asString()).isEqualTo("done");
    assertThat(end.path("http").asInt()).isEqualTo(200);
    assertThat(end.path("server").asString()).isEqualTo("envoy");
    assertThat(end.path("rating").asString()).isEqualTo("seen");
    assertThat(end.path("wall_s").isNumber()).isTrue();
    assertThat(end.path("critical_path_s").isNumber()).isTrue();
    assertThat(lines(run))
        .allSatisfy(line -> assertThat(line.path("event").asString()).isNotEmpty());
    assertThat(again.status()).isZero();
    assertThat(again.out()).doesNotContain("change-begun");
    assertThat(status.status()).as(status.out()).isZero();
    assertThat(undo.status()).as(undo.out()).isZero();
    assertThat(nothing.out()).contains("nothing to take back");
    assertThat(after.status()).isEqualTo(1);
  }

  @Test
  void thePersonAtTheTerminalIsAskedForTheSudoPassword() {
    start(Fault.SUDO_PASSWORD);
    var refused = typed("run", "--yes", "--until", "machine");
    var answers = new ArrayDeque<>(List.of("y", "wrong", "practice"));

    var run =
        Typed.in(
            home,
            Optional.of(() -> Optional.ofNullable(answers.poll())),
            new Interrupt(),
            "run",
            "--until",
            "machine",
            "--lab",
            home.toString());

    assertThat(refused.status()).isEqualTo(4);
    assertThat(refused.out()).contains("MJ0034");
    assertThat(run.status()).as(run.out() + run.err()).isZero();
    assertThat(answers).isEmpty();
    assertThat(run.err())
        .contains("The password of mooring for sudo", "sudo did not accept this password");
    assertThat(run.err() + run.out()).doesNotContain("wrong", ": practice");
  }

  @Test
  void planShowsCommandsAndChangesNothing() {
    start();

    var first = typed("plan", "--output", "json");
    var second = typed("plan", "--output", "json");

    assertThat(first.status()).as(first.err()).isZero();
    assertThat(changes(first)).isNotEmpty().isEqualTo(changes(second));
    assertThat(lines(first).get(1).at("/changes/0/commands/0").asString())
        .startsWith("kubectl apply");
  }

  @Test
  void planShowsDifferencesAndCommandsForPowerShell() {
    start();

    var text = typed("plan", "--diff", "--shell", "powershell");
    var change = lines(typed("plan", "--diff", "--output", "json")).get(1).at("/changes/0");

    assertThat(text.status()).as(text.err()).isZero();
    assertThat(text.out())
        .contains(
            "--- /dev/null", "+  name: istio-pilot-ilb", "PS> @'", "key}.pem: new; it is secret")
        .doesNotContain("<<", "-----BEGIN");
    assertThat(change.at("/difference/there").asBoolean()).isFalse();
    assertThat(change.at("/difference/unified/0").asString()).isEqualTo("--- /dev/null");
    assertThat(change.at("/commands/0").asString()).startsWith("kubectl apply");
  }

  @Test
  void nobodyToAskMeansThatNothingIsChanged() {
    start();

    var typed = typed("run", "--until", "expose");

    assertThat(typed.status()).isEqualTo(2);
    assertThat(typed.err()).contains("give --yes");
    assertThat(typed("undo").out()).contains("nothing to take back");
  }

  @Test
  void whoSaysNoStopsIt() {
    start();

    var typed =
        Typed.in(
            home,
            Optional.of(() -> Optional.of("n")),
            new Interrupt(),
            "run",
            "--until",
            "expose",
            "--lab",
            home.toString());

    assertThat(typed.status()).isEqualTo(3);
    assertThat(typed.out()).contains("Nothing was changed.");
  }

  @Test
  void anInterruptedRunTellsWhatHasNotHappened() {
    start();
    var interrupt = new Interrupt();
    interrupt.ask();

    var typed =
        Typed.in(home, Optional.empty(), interrupt, "run", "--yes", "--lab", home.toString());

    assertThat(typed.status()).isEqualTo(3);
    assertThat(typed.out()).contains("Made: nothing", "mooring undo takes back");
  }

  @Test
  void missingRightsAreTheWorldsRefusal() {
    start(Fault.READ_ONLY_USER);

    var typed = typed("run", "--yes", "--output", "json");

    assertThat(typed.status()).isEqualTo(4);
    assertThat(typed.out()).contains("\"code\":\"MJ0106\"");
    assertThat(lines(typed).getLast().has("http")).isFalse();
  }

  @Test
  void noIstioIsAFailedCheck() {
    start(Fault.NO_ISTIO);

    var typed = typed("run", "--yes");

    assertThat(typed.status()).isEqualTo(1);
    assertThat(typed.out()).contains("MJ0102", "→ Install Istio 0.2.12");
  }

  @Test
  void theRunbookIsAScriptThatBashAccepts() throws Exception {
    start();

    var typed = typed("runbook");

    assertThat(typed.out())
        .startsWith("#!/usr/bin/env bash")
        .contains("set -euo pipefail", "gcloud compute instances create istio-vm");
    assertThat(Bash.complaints(typed.out())).isEmpty();
  }

  @Test
  void theRightsAreRolesForTheUserWhoIsNamed() {
    start();

    var bound = typed("rights", "--user", "ada@example.org");
    var alone = typed("rights");

    assertThat(bound.status()).as(bound.err()).isZero();
    assertThat(bound.out())
        .contains("kind: \"ClusterRole\"", "kind: \"RoleBinding\"", "name: \"ada@example.org\"")
        .contains("- \"istio-pilot-ilb\"", "- \"istio.default\"")
        .doesNotContain("\"*\"");
    assertThat(alone.out()).contains("kind: \"Role\"").doesNotContain("Binding");
  }

  private void start(Fault... faults) {
    lab =
        Optional.of(
            new LabPractice(InstantSource.system())
                .start(new Practice.Options(home, false, Set.of(faults), 0)));
  }

  private Typed typed(String... words) {
    var args = new ArrayList<>(List.of(words));
    args.addAll(List.of("--lab", home.toString()));
    return Typed.in(home, args.toArray(String[]::new));
  }

  private static List<JsonNode> changes(Typed typed) {
    return lines(typed).stream().map(line -> line.path("changes")).toList();
  }

  private static List<JsonNode> lines(Typed typed) {
    return typed.out().lines().map(JSON::readTree).toList();
  }
}
