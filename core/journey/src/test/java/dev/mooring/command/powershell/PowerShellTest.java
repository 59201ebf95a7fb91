package dev.mooring.command.powershell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.command.Command;
import dev.mooring.command.Filter;
import dev.mooring.command.Pipeline;
import dev.mooring.command.Pipeline.Attempts;
import dev.mooring.command.PowerShellCode;
import dev.mooring.command.Program;
import dev.mooring.command.Remote;
import dev.mooring.command.Text;
import dev.mooring.model.MachineRef;
import dev.mooring.model.OwnHost;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Each form of a command in PowerShell.
class PowerShellTest {
  private static final MachineRef LEGACY = MachineRef.own(new OwnHost("legacy", 0, "", ""));
  private static final Text QUESTION =
      Text.answer(Program.gcloud("b", "--format", "value(network)"));

  @Example
  void plainWordsStay() {
    assertSaid(
        Pipeline.of(Program.kubectl("-n", "vm", "delete", "service", "mysqldb")),
        "kubectl -n vm delete service mysqldb");
    assertSaid(
        Pipeline.of(Program.kubectl("label", "namespace", "vm", "istio.io/rev=canary", "a-", "-")),
        "kubectl label namespace vm istio.io/rev=canary a- -");
    assertSaid(
        Pipeline.of(Program.istioctl("register", "-n", "vm", "mysqldb", "mysql:3306", "53")),
        "istioctl register -n vm mysqldb mysql:3306 53");
  }

  @Example
  void aListWouldBeTakenApart() {
    assertSaid(Pipeline.of(Program.gcloud("x", "--tags", "a,b")), "gcloud x --tags 'a,b'");
  }

  @Example
  void aNumberWouldBeWrittenOtherwise() {
    assertSaid(
        Pipeline.of(Program.kubectl("x", "0755", "1e3", "10.1.2.3")),
        "kubectl x '0755' '1e3' '10.1.2.3'");
  }

  @Example
  void otherWordsAreQuoted() {
    assertSaid(
        Pipeline.of(
            Program.jq("", "a b", "it's", "\"$x\" `id`", "a\nb", "\u00e9", "-a.b", "--%", "@x")),
        "jq '' 'a b' 'it''s' '\"$x\" `id`' 'a\nb' '\u00e9' '-a.b' '--%' '@x'");
  }

  @Example
  void typographicQuotesAreQuotesToo() {
    assertSaid(Command.on(LEGACY, "it\u2019s"), "ssh legacy 'it\u2019\u2019s'");
    assertSaid(
        Pipeline.of(
            Program.kubectl().with(Text.answer(Program.kubectl("x")).plus(Text.of("\u201c\"$`")))),
        "kubectl \"$(kubectl x)`\u201c`\"`$``\"");
  }

  @Example
  void aWordOfSeveralTextsIsOne() {
    assertSaid(
        Pipeline.of(Program.kubectl("-o").with(Text.of("jsonpath=").plus(Text.of("{.a}")))),
        "kubectl -o 'jsonpath={.a}'");
  }

  @Example
  void anAnswerIsFilledIn() {
    assertSaid(
        Pipeline.of(Program.gcloud("a", "--network").with(QUESTION).line("--tags", "x")),
        "gcloud a --network \"$(gcloud b --format 'value(network)')\" `\n  --tags x");
  }

  @Example
  void anAnswerToAQuestionIsFilledInToo() {
    assertSaid(
        Pipeline.of(Program.kubectl("x").with(Text.answer(Program.gcloud("a").with(QUESTION)))),
        "kubectl x \"$(gcloud a \"$(gcloud b --format 'value(network)')\")\"");
  }

  @Example
  void aVariableKeepsAnAnswer() {
    assertSaid(
        new Command.Kept("PASSWORD", Pipeline.of(Program.kubectl("get", "x"))),
        "$PASSWORD = kubectl get x");
    assertSaid(
        Pipeline.of(
            Program.kubectl()
                .with(Text.of("a.").plus(Text.variable("JOURNEY")).plus(Text.of("=used")))),
        "kubectl \"a.${JOURNEY}=used\"");
  }

  @Example
  void aTextIsAHereString() {
    assertSaid(
        Command.apply("a: $x `y`\n'quoted': \"\"\n\n"),
        "@'\na: $x `y`\n'quoted': \"\"\n'@"
            + " | kubectl apply --server-side --field-manager=mooring -f -");
  }

  @Example
  void onlyWhatIsOpenIsFilledIn() {
    var text = Text.of("\"").plus(QUESTION).plus(Text.of("\" '")).plus(Text.variable("NAME"));

    assertSaid(
        Pipeline.feed(text.plus(Text.of("' $5 `x` \\n")), Program.kubectl("x")),
        "@\"\n\"$((gcloud b --format 'value(network)') -join \"`n\")\" '${NAME}' `$5 ``x`` \\n\n\"@"
            + " | kubectl x");
  }

  @Example
  void noLineEndsAHereString() {
    assertSaid(
        Pipeline.feed(Text.of("'@ $x\n\"@"), Program.kubectl("x")),
        "@\"\n'@ `$x\n`\"@\n\"@ | kubectl x");
    assertSaid(
        Pipeline.feed(Text.variable("A").plus(Text.of("\n\u201d@")), Program.kubectl("x")),
        "@\"\n${A}\n`\u201d@\n\"@ | kubectl x");
  }

  @Example
  void theMachineGetsNoCarriageReturns() {
    assertSaid(
        Command.write(new MachineRef("p", "z", "vm"), "/f", Text.of("x")),
        "@'\nx\n'@ | gcloud compute ssh vm --project p --zone z"
            + " --command 'tr -d ''\\r'' | sudo tee /f >/dev/null'");
    assertSaid(
        Pipeline.of(Program.kubectl("get", "x"), new Remote(LEGACY, "a && base64 -d")),
        "kubectl get x |\n  ssh legacy 'tr -d ''\\r'' | { a && base64 -d; }'");
  }

  @Example
  void onePieceIsPickedFromEachLine() {
    assertSaid(
        new Command.Kept(
            "A",
            Pipeline.of(
                new Attempts(List.of(Program.kubectl("a"), Program.kubectl("b"))),
                new Filter.Pick("^(x|y)([0-9/]+)$", 2),
                new Filter.First(1))),
        "$A = & { kubectl a; kubectl b } 2>$null | Select-String -CaseSensitive '^(x|y)([0-9/]+)$'"
            + " | ForEach-Object { $_.Matches[0].Groups[2].Value } | Select-Object -First 1");
  }

  @Example
  void aPartOfAFileIsTaken() {
    assertSaid(
        Pipeline.of(
            Program.kubectl("a"),
            new Filter.Part("^x:", "^[^ ]", "^  [^ ]"),
            new Filter.Without("y:")),
        "kubectl a |\n  ForEach-Object -Begin { $inside = $false } -Process { if ($inside)"
            + " { $inside = $_ -cnotmatch '^[^ ]'; $isPart = $true } else { $isPart = $inside ="
            + " $_ -cmatch '^x:' }; if ($isPart -and $_ -cmatch '^  [^ ]') { $_ } }"
            + " |\n  Where-Object { -not $_.Contains('y:') }");
  }

  @Example
  void aFileHasItsLinesAsOnUnix() {
    assertSaid(
        new Command.ToFile(
            Pipeline.of(
                Program.gcloud("a", "--format", "json"),
                Program.jq("-r", ".x == \"y\""),
                new Filter.Without("it's")),
            "my keys"),
        "gcloud a --format json |\n  jq -r '.x == \"y\"' |\n"
            + "  Where-Object { -not $_.Contains('it''s') }"
            + " | Join-String -Separator \"`n\" | Set-Content -NoNewline 'my keys'");
  }

  @Example
  void aPasswordIsDrawnWithoutOpenssl() {
    assertSaid(
        Pipeline.feed(Text.answer(new Pipeline.RandomHex(16)), Program.kubectl("x")),
        "@\"\n$(([Convert]::ToHexString([Security.Cryptography.RandomNumberGenerator]"
            + "::GetBytes(16)).ToLower()) -join \"`n\")\n\"@ | kubectl x");
  }

  /// Between single quotes two of them are one, of whichever form.
  @Property
  void aWordMeansItself(@ForAll("texts") String text) {
    var printed = PowerShell.of(Pipeline.of(Program.jq(text))).substring("jq ".length());

    var quoted = printed.startsWith("'");
    var inner = quoted ? printed.substring(1, printed.length() - 1) : printed;
    assertThat(quoted ? inner.replaceAll("(['\u2018-\u201b])\\1", "$1") : inner).isEqualTo(text);
    assertThat(quoted || text.matches("[-\\w./:=@+]+")).isTrue();
  }

  @Property
  void noTextIsRun(@ForAll("texts") String text) {
    var filled = Text.of(text).plus(Text.variable("A")).plus(Text.of(text));

    assertThat(PowerShellCode.of(PowerShell.of(Pipeline.feed(filled, Program.jq("x")))))
        .isEqualTo(" TEXT  | jq x");
    assertThat(PowerShellCode.of(PowerShell.of(Pipeline.of(Program.jq("x").with(filled)))))
        .isEqualTo("jq x  TEXT ");
    assertThat(PowerShellCode.of(PowerShell.of(Pipeline.feed(Text.of(text), Program.jq("x")))))
        .isEqualTo(" TEXT  | jq x");
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.strings()
            .withChars(" '\"$`\\!*?~#&;|<>(){}[]=-,.@\nAa1\u00e9\u4e2d\u2018\u2019\u201c\u201d")
            .ofMaxLength(20),
        Arbitraries.of("", "'@", "x\n'@\ny", "\"@", "x\n\"@", "$(id)", "-a.b", "--%", "01", "2gb"));
  }

  private static void assertSaid(Command command, String powerShell) {
    assertThat(PowerShell.of(command)).isEqualTo(powerShell);
  }
}
