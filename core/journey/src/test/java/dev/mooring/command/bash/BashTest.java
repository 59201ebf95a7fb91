package dev.mooring.command.bash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.command.Command;
import dev.mooring.command.Filter;
import dev.mooring.command.Pipeline;
import dev.mooring.command.Pipeline.Attempts;
import dev.mooring.command.Program;
import dev.mooring.command.Remote;
import dev.mooring.command.Text;
import dev.mooring.model.MachineRef;
import dev.mooring.model.OwnHost;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Each form of a command in bash.
class BashTest {
  private static final MachineRef LEGACY = MachineRef.own(new OwnHost("legacy", 0, "", ""));
  private static final Text QUESTION =
      Text.answer(Program.gcloud("b", "--format", "value(network)"));

  @Test
  void plainWordsStay() {
    assertSaid(
        Pipeline.of(Program.kubectl("label", "namespace", "vm", "istio.io/rev-", "a=b,c", "0755")),
        "kubectl label namespace vm istio.io/rev- a=b,c 0755");
  }

  @Test
  void otherWordsAreQuoted() {
    assertSaid(
        Pipeline.of(
            Program.jq("", "a b", "it's", "$(id) `id`", "a\nb", "\u00e9", "-x y", "~", "!x")),
        "jq '' 'a b' 'it'\\''s' '$(id) `id`' 'a\nb' '\u00e9' '-x y' '~' '!x'");
  }

  @Test
  void eachPartOfAWordHasItsOwnQuotes() {
    assertSaid(
        Pipeline.of(
            Program.kubectl("-o")
                .with(Text.of("jsonpath=").plus(Text.of("{.a}")))
                .with(Text.of("x y/").plus(Text.variable("JOURNEY")).plus(Text.of("=used")))),
        "kubectl -o jsonpath='{.a}' 'x y/'\"$JOURNEY\"=used");
  }

  @Test
  void anAnswerIsFilledIn() {
    assertSaid(
        Pipeline.of(Program.gcloud("a", "--network").with(QUESTION).line("--tags", "x")),
        "gcloud a --network \"$(gcloud b --format 'value(network)')\" \\\n  --tags x");
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
        "PASSWORD=$(kubectl get x)");
  }

  @Test
  void aMachineIsReachedInTheWayOfItsKind() {
    assertSaid(Command.on(LEGACY, "sudo true"), "ssh legacy 'sudo true'");
    assertSaid(
        Command.on(MachineRef.own(new OwnHost("10.0.0.7", 2222, "me", "")), "echo \"it's\""),
        "ssh -p 2222 me@10.0.0.7 'echo \"it'\\''s\"'");
    assertSaid(
        Command.on(new MachineRef("p", "z", "vm"), "true"),
        "gcloud compute ssh vm --project p --zone z --command true");
  }

  @Test
  void aTextIsAHereDocument() {
    assertSaid(
        Command.apply("a: $x `y`\n'quoted': \"\\\"\n\n"),
        "kubectl apply --server-side --field-manager=mooring -f - <<'EOF'\n"
            + "a: $x `y`\n'quoted': \"\\\"\nEOF");
    assertSaid(
        Command.write(LEGACY, "/f", Text.of("")),
        "ssh legacy 'sudo tee /f >/dev/null' <<'EOF'\nEOF");
  }

  @Test
  void inAFilledDocumentAllElseMeansItself() {
    var text = Text.of("$5 `x` \\n '\"\n").plus(Text.variable("A")).plus(Text.of(".\n"));

    assertSaid(
        Pipeline.feed(text.plus(QUESTION), Program.kubectl("x")),
        "kubectl x <<EOF\n\\$5 \\`x\\` \\\\n '\"\n$A.\n$(gcloud b --format 'value(network)')\nEOF");
  }

  @Test
  void aVariableEndsWhereItsNameEnds() {
    assertSaid(
        Pipeline.feed(Text.variable("A").plus(Text.of("B")), Program.kubectl("x")),
        "kubectl x <<EOF\n${A}B\nEOF");
  }

  @Test
  void theEndOfADocumentIsNoLineOfIt() {
    assertSaid(
        Pipeline.feed(Text.of("EOF\nEOF_\nx"), Program.kubectl("x")),
        "kubectl x <<'EOF__'\nEOF\nEOF_\nx\nEOF__");
  }

  @Test
  void aDocumentFollowsTheWholeLine() {
    var document = Pipeline.feed(Text.of("a"), Program.kubectl("x"), new Filter.First(1));

    assertSaid(document, "kubectl x <<'EOF' | \\\n  head -n 1\na\nEOF");
    assertSaid(
        new Command.ToFile(document, "my file"),
        "kubectl x <<'EOF' | \\\n  head -n 1 >'my file'\na\nEOF");
    assertSaid(new Command.Kept("A", document), "A=$(kubectl x <<'EOF' | head -n 1\na\nEOF\n)");
  }

  @Test
  void filtersAreThoseOfUnix() {
    assertSaid(
        Pipeline.of(
            new Attempts(List.of(Program.kubectl("a"), Program.kubectl("b"))),
            new Filter.Pick("^(x|y)([0-9/]+)$", 2),
            new Filter.Pick("^k: *(.*)", 1),
            new Filter.Part("^x:", "^[^ ]", "^  [^ ]"),
            new Filter.Without("k e"),
            new Filter.Without("-k"),
            new Filter.First(3)),
        """
        { kubectl a; kubectl b; } 2>/dev/null | \\
          sed -nE 's#^(x|y)([0-9/]+)$#\\2#p' | \\
          sed -nE 's/^k: *(.*)/\\1/p' | \\
          sed -n '/^x:/,/^[^ ]/{/^  [^ ]/p;}' | \\
          grep -vF 'k e' | \\
          grep -vF -e -k | \\
          head -n 3\
        """);
  }

  @Test
  void whatAMachineReadsComesByAPipe() {
    assertSaid(
        Pipeline.of(Program.kubectl("get", "x"), new Remote(LEGACY, "a && b")),
        "kubectl get x | \\\n  ssh legacy 'a && b'");
  }

  @Test
  void whatAPersonReadsHasNoEscapes() {
    var text = Text.of("$5 `x` ").plus(Text.answer(new Pipeline.RandomHex(16)));

    assertThat(Bash.shown(text)).isEqualTo("$5 `x` $(openssl rand -hex 16)");
  }

  private static void assertSaid(Command command, String bash) {
    assertThat(Bash.of(command)).isEqualTo(bash);
  }
}
