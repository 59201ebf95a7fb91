package dev.mooring.runbook;

import dev.mooring.change.Change;
import dev.mooring.check.Check;
import dev.mooring.command.Shell;
import dev.mooring.command.bash.Bash;
import dev.mooring.model.JoinSpec;
import dev.mooring.model.OwnHost;
import dev.mooring.step.Journey;
import dev.mooring.step.Step;
import dev.mooring.step.StepId;
import dev.mooring.step.Wish;
import dev.mooring.step.shared.FirewallAdvice;
import dev.mooring.text.Phrasebook;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The whole journey as one commented script for bash, whether or not parts of it are done already.
/// It holds no secrets: passwords are drawn and keys are fetched while it runs.
public record Runbook(Journey journey, JoinSpec spec, Phrasebook texts) {

  /// The script. It stops at the first command that fails, and leaves the user's kubeconfig alone.
  public String bash() {
    return head() + journey.steps().stream().map(this::step).collect(Collectors.joining("\n"));
  }

  private String head() {
    return """
    #!/usr/bin/env bash
    # Joins the machine %1$s to the mesh of cluster %2$s.
    # Written by Mooring; needs %4$s, istioctl 0.2.12 and openssl.
    set -euo pipefail

    # The context for all commands below, and for nothing else.
    KUBECONFIG_HERE=$(mktemp)
    trap 'rm -f "$KUBECONFIG_HERE"' EXIT
    kubectl config view --raw --flatten --minify --context %3$s >"$KUBECONFIG_HERE"
    export KUBECONFIG=$KUBECONFIG_HERE
    %5$s
    """
        .formatted(
            spec.machineRef().name(),
            spec.cluster().title(),
            Shell.quote(spec.cluster().context()),
            needsGoogle() ? "kubectl, gcloud" : "kubectl, ssh",
            spec.cluster().isInGoogleCloud()
                ? "export CLOUDSDK_CORE_PROJECT=" + Shell.quote(spec.cluster().project()) + "\n"
                : "");
  }

  private boolean needsGoogle() {
    return spec.cluster().isInGoogleCloud() || !(spec.machine() instanceof OwnHost);
  }

  private String step(Step step) {
    return Stream.of(
            Stream.concat(Stream.of(heading(step)), byHand(step)),
            step.before(spec).stream().map(this::check),
            step.wishes(spec).stream().map(this::wish),
            step.after(spec).stream().map(this::check))
        .flatMap(parts -> parts)
        .collect(Collectors.joining("\n"));
  }

  private String heading(Step step) {
    var word = step.id().word();
    return comment("=== " + texts.say(word + ".name") + " ===") + comment(texts.say(step.why()));
  }

  /// What no command of the script does.
  private Stream<String> byHand(Step step) {
    return step.id() == StepId.MACHINE
        ? FirewallAdvice.of(spec).stream().map(advice -> comment("! " + texts.say(advice)))
        : Stream.of();
  }

  private String wish(Wish wish) {
    return wish.awaits().stream()
            .map(this::check)
            .map(part -> part + "\n")
            .collect(Collectors.joining())
        + change(wish.change());
  }

  private String change(Change change) {
    var detail = change.detail().isEmpty() ? "" : "  (" + change.detail() + ")";
    return comment(change.verb().glyph() + " " + texts.say(change.title()) + detail)
        + change.commands().stream()
            .map(Bash::of)
            .map(line -> line + "\n")
            .collect(Collectors.joining());
  }

  private String check(Check check) {
    return comment("? " + texts.say(check.title()))
        + HandChecks.of(check, spec).stream()
            .map(line -> line + "\n")
            .collect(Collectors.joining());
  }

  /// User text may have several lines; each of them is a comment.
  private static String comment(String text) {
    return List.of(text.split("\\R", -1)).stream()
        .map(line -> "# " + line + "\n")
        .collect(Collectors.joining());
  }
}
