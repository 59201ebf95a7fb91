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
import dev.mooring.text.Alphabet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each form of a command in PowerShell.
class PowerShellTest {
  private static final Alphabet LETTERS =
      new Alphabet(
          Stream.of(
                  " '\"$`\\!*?~#&;|<>(){}[]=-,.@\nAa1\u00e9\u4e2d\u2018\u2019\u201c\u201d"
                      .split("", -1))
              .filter(letter -> !letter.isEmpty())
              .toList());
  private static final List<String> TRAPS =
      List.of("", "'@", "x\n'@\ny", "\"@", "x\n\"@", "$(id)", "-a.b", "--%", "01", "2gb");

  private static final MachineRef LEGACY = MachineRef.own(new OwnHost("legacy", 0, "", ""));
  private static final Text QUESTION =
      Text.answer(Program.gcloud("b", "--format", "value(network)"));

  @Test
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

  @Test
  void aListWouldBeTakenApart() {
    assertSaid(Pipeline.of(Program.gcloud("x", "--tags", "a,b")), "gcloud x --tags 'a,b'");
  }

  @Test
  void aNumberWouldBeWrittenOtherwise() {
    assertSaid(
        Pipeline.of(Program.kubectl("x", "0755", "1e3", "10.1.2.3")),
        "kubectl x '0755' '1e3' '10.1.2.3'");
  }

  @Test
  void otherWordsAreQuoted() {
    assertSaid(
        Pipeline.of(
            Program.jq("", "a b", "it's", "\"$x\" `id`", "a\nb", "\u00e9", "-a.b", "--%", "@x")),
        "jq '' 'a b' 'it''s' '\"$x\" `id`' 'a\nb' '\u00e9' '-a.b' '--%' '@x'");
  }

  @Test
  void typographicQuotesAreQuotesToo() {
    assertSaid(Command.on(LEGACY, "it\u2019s"), "ssh legacy 'it\u2019\u2019s'");
    assertSaid(
        Pipeline.of(
            Program.kubectl().with(Text.answer(Program.kubectl("x")).plus(Text.of("\u201c\"$`")))),
        "kubectl \"$(kubectl x)`\u201c`\"`$``\"");
  }

  @Test
  void aWordOfSeveralTextsIsOne() {
    assertSaid(
        Pipeline.of(Program.kubectl("-o").with(Text.of("jsonpath=").plus(Text.of("{.a}")))),
        "kubectl -o 'jsonpath={.a}'");
  }

  @Test
  void anAnswerIsFilledIn() {
    assertSaid(
        Pipeline.of(Program.gcloud("a", "--network").with(QUESTION).line("--tags", "x")),
        "gcloud a --network \"$(gcloud b --format 'value(network)')\" `\n  --tags x");
  }

  @Test
  void anAnswerToAQuestionIsFilledInToo() {
    assertSaid(
        Pipeline.of(Program.kubectl("x").with(Text.answer(Program.gcloud("a").with(QUESTION)))),
        "kubectl x \"$(gcloud a \"$(gcloud b --format 'value(network)')\")\"");
  }

  @Test
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

  @Test
  void aTextIsAHereString() {
    assertSaid(
        Command.apply("a: $x `y`\n'quoted': \"\"\n\n"),
        "@'\na: $x `y`\n'quoted': \"\"\n'@"
            + " | kubectl apply --server-side --field-manager=mooring -f -");
  }

  @Test
  void onlyWhatIsOpenIsFilledIn() {
    var text = Text.of("\"").plus(QUESTION).plus(Text.of("\" '")).plus(Text.variable("NAME"));

    assertSaid(
        Pipeline.feed(text.plus(Text.of("' $5 `x` \\n")), Program.kubectl("x")),
        "@\"\n\"$((gcloud b --format 'value(network)') -join \"`n\")\" '${NAME}' `$5 ``x`` \\n\n\"@"
            + " | kubectl x");
  }

  @Test
  void noLineEndsAHereString() {
    assertSaid(
        Pipeline.feed(Text.of("'@ $x\n\"@"), Program.kubectl("x")),
        "@\"\n'@ `$x\n`\"@\n\"@ | kubectl x");
    assertSaid(
        Pipeline.feed(Text.variable("A").plus(Text.of("\n\u201d@")), Program.kubectl("x")),
        "@\"\n${A}\n`\u201d@\n\"@ | kubectl x");
  }

  @Test
  void theMachineGetsNoCarriageReturns() {
    assertSaid(
        Command.write(new MachineRef("p", "z", "vm"), "/f", Text.of("x")),
        "@'\nx\n'@ | gcloud compute ssh vm --project p --zone z"
            + " --command 'tr -d ''\\r'' | sudo tee /f >/dev/null'");
    assertSaid(
        Pipeline.of(Program.kubectl("get", "x"), new Remote(LEGACY, "a && base64 -d")),
        "kubectl get x |\n  ssh legacy 'tr -d ''\\r'' | { a && base64 -d; }'");
  }

  @Test
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

  @Test
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

  @Test
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

  @Test
  void aPasswordIsDrawnWithoutOpenssl() {
    assertSaid(
        Pipeline.feed(Text.answer(new Pipeline.RandomHex(16)), Program.kubectl("x")),
        "@\"\n$(([Convert]::ToHexString([Security.Cryptography.RandomNumberGenerator]"
            + "::GetBytes(16)).ToLower()) -join \"`n\")\n\"@ | kubectl x");
  }

  /// Between single quotes two of them are one, of whichever form.
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void aWordMeansItself(long seed) {
    var text = text(new SplittableRandom(seed));
    var printed = PowerShell.of(Pipeline.of(Program.jq(text))).substring("jq ".length());

    var quoted = printed.startsWith("'");
    var inner = quoted ? printed.substring(1, printed.length() - 1) : printed;
    assertThat(quoted ? inner.replaceAll("(['\u2018-\u201b])\\1", "$1") : inner).isEqualTo(text);
    assertThat(quoted || text.matches("[-\\w./:=@+]+")).isTrue();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void noTextIsRun(long seed) {
    var text = text(new SplittableRandom(seed));
    var filled = Text.of(text).plus(Text.variable("A")).plus(Text.of(text));

    assertThat(PowerShellCode.of(PowerShell.of(Pipeline.feed(filled, Program.jq("x")))))
        .isEqualTo(" TEXT  | jq x");
    assertThat(PowerShellCode.of(PowerShell.of(Pipeline.of(Program.jq("x").with(filled)))))
        .isEqualTo("jq x  TEXT ");
    assertThat(PowerShellCode.of(PowerShell.of(Pipeline.feed(Text.of(text), Program.jq("x")))))
        .isEqualTo(" TEXT  | jq x");
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 500);
  }

  private static String text(SplittableRandom chance) {
    return chance.nextBoolean()
        ? LETTERS.draw(chance, 20)
        : TRAPS.get(chance.nextInt(TRAPS.size()));
  }

  private static void assertSaid(Command command, String powerShell) {
    assertThat(PowerShell.of(command)).isEqualTo(powerShell);
  }
}
