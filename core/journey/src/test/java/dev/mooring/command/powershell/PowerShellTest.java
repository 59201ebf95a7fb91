package dev.mooring.command.powershell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Each form of a command, in bash and in PowerShell.
class PowerShellTest {

  @Test
  void plainWordsStay() {
    assertSame("kubectl -n vm delete service mysqldb");
    assertSame("kubectl label namespace vm istio.io/rev=canary");
    assertSame("kubectl label namespace vm istio.io/rev-");
    assertSame("ssh -p 2222 me@legacy 'sudo true'");
    assertSame("istioctl register -n vm -s default mysqldb mysql:3306");
  }

  @Test
  void aListWouldBeTakenApart() {
    assertSaid("gcloud x --tags a,b", "gcloud x --tags 'a,b'");
  }

  @Test
  void aNumberWouldBeWrittenOtherwise() {
    assertSaid("kubectl x 0755 1e3 10.1.2.3", "kubectl x '0755' '1e3' '10.1.2.3'");
  }

  @Test
  void quotesOfTheRemoteCommandAreDoubled() {
    assertSaid(
        "ssh legacy 'sudo sh -c '\\''echo \"$X\" `id`'\\'''",
        "ssh legacy 'sudo sh -c ''echo \"$X\" `id`'''");
  }

  @Test
  void typographicQuotesAreQuotesToo() {
    assertSaid("ssh legacy 'it\u2019s'", "ssh legacy 'it\u2019\u2019s'");
    assertSaid("kubectl \"$(kubectl x)\u201C\"", "kubectl \"$(kubectl x)`\u201C\"");
  }

  @Test
  void anAnswerIsFilledIn() {
    assertSaid(
        "gcloud a --network \"$(gcloud b --format 'value(network)')\" \\\n  --tags x",
        "gcloud a --network \"$(gcloud b --format 'value(network)')\" `\n  --tags x");
  }

  @Test
  void aVariableKeepsAnAnswer() {
    assertSaid("PASSWORD=$(kubectl get x)", "$PASSWORD = kubectl get x");
  }

  @Test
  void aHereDocumentIsAHereString() {
    assertSaid(
        "kubectl apply -f - <<'EOF'\na: $x `y`\n'quoted': \"\"\nEOF",
        "@'\na: $x `y`\n'quoted': \"\"\n'@ | kubectl apply -f -");
  }

  @Test
  void onlyWhatBashFillsInIsFilledIn() {
    assertSaid(
        "kubectl apply -f - <<EOF\n\"$(kubectl get x)\" '$NAME' \\$5 5$ \\n\nEOF",
        "@\"\n\"$((kubectl get x) -join \"`n\")\" '${NAME}' `$5 5`$ \\n\n\"@ | kubectl apply -f -");
  }

  @Test
  void theMachineGetsNoCarriageReturns() {
    assertSaid(
        "gcloud compute ssh vm --command 'sudo tee /f >/dev/null' <<'EOF'\nx\nEOF",
        "@'\nx\n'@ | gcloud compute ssh vm --command 'tr -d ''\\r'' | sudo tee /f >/dev/null'");
    assertSaid(
        "kubectl get x | \\\n  ssh legacy 'a && base64 -d'",
        "kubectl get x |\n  ssh legacy 'tr -d ''\\r'' | { a && base64 -d; }'");
  }

  @Test
  void onePieceIsPickedFromEachLine() {
    assertSaid(
        "{ kubectl a; kubectl b; } 2>/dev/null | sed -nE 's#^(x|y)([0-9/]+)$#\\2#p' | head -n 1",
        "& { kubectl a; kubectl b } 2>$null | Select-String -CaseSensitive '^(x|y)([0-9/]+)$'"
            + " | ForEach-Object { $_.Matches[0].Groups[2].Value } | Select-Object -First 1");
  }

  @Test
  void aPartOfAFileIsTaken() {
    assertSaid(
        "kubectl a | sed -n '/^x:/,/^[^ ]/{/^  [^ ]/p;}' | grep -v -e y:",
        "kubectl a | ForEach-Object -Begin { $inside = $false } -Process { if ($inside)"
            + " { $inside = $_ -cnotmatch '^[^ ]'; $isPart = $true } else { $isPart = $inside ="
            + " $_ -cmatch '^x:' }; if ($isPart -and $_ -cmatch '^  [^ ]') { $_ } }"
            + " | Where-Object { $_ -cnotmatch 'y:' }");
  }

  @Test
  void aFileHasItsLinesAsOnUnix() {
    assertSaid(
        "gcloud a --format json \\\n  | jq -r '.x == \"y\"' \\\n  | grep -vF 'k e' >keys",
        "gcloud a --format json |\n  jq -r '.x == \"y\"' |\n"
            + "  Where-Object { -not $_.Contains('k e') }"
            + " | Join-String -Separator \"`n\" | Set-Content -NoNewline keys");
  }

  @Test
  void aPasswordIsDrawnWithoutOpenssl() {
    assertSaid(
        "kubectl create -f - <<EOF\np: \"$(openssl rand -hex 16)\"\nEOF",
        "@\"\np: \"$(([Convert]::ToHexString([Security.Cryptography.RandomNumberGenerator]"
            + "::GetBytes(16)).ToLower()) -join \"`n\")\"\n\"@ | kubectl create -f -");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kubectl a && kubectl b",
        "kubectl a || kubectl b",
        "kubectl a; kubectl b",
        "kubectl a | base64 -d",
        "kubectl a | tr -d x",
        "kubectl a | sed -n 's/a/b/p'",
        "kubectl a | sed -nE 's/x(a)/\\1/p'",
        "kubectl a | sed -nE 's/^([[:alpha:]]*)$/\\1/p'",
        "kubectl a | grep -v -e '.*'",
        "kubectl a | { kubectl b; }",
        "kubectl a | kubectl b <<'EOF'\nx\nEOF",
        "kubectl a <<'EOF'\nx\nEOF\nkubectl b",
        "kubectl a <<EOF\n`id`\nEOF",
        "kubectl a <<EOF\n${X:-y}\nEOF",
        "kubectl apply -f - <<'EOF'\n'@\nEOF",
        "kubectl a &",
        "kubectl a `id`",
        "kubectl a *",
        "kubectl a </dev/stdin",
        "kubectl 'a",
        "kubectl \"a",
        "sudo kubectl a",
        "until kubectl a; do sleep 5; done",
        ""
      })
  void whatHasNoCounterpartIsRefused(String bash) {
    assertThatThrownBy(() -> PowerShell.of(bash)).isInstanceOf(IllegalArgumentException.class);
  }

  private static void assertSame(String command) {
    assertSaid(command, command);
  }

  private static void assertSaid(String bash, String powerShell) {
    assertThat(PowerShell.of(bash)).isEqualTo(powerShell);
  }
}
