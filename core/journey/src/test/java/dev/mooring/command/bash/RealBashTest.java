package dev.mooring.command.bash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.command.Command;
import dev.mooring.command.Filter;
import dev.mooring.command.Pipeline;
import dev.mooring.command.Pipeline.Attempts;
import dev.mooring.command.Program;
import dev.mooring.command.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/// A real bash takes commands as they are meant, whatever their texts hold. A function stands in
/// for kubectl.
class RealBashTest {
  private static final String WORDS = "kubectl() { printf '%s\\0' \"$@\"; }\n";
  private static final String INPUT = "kubectl() { cat; }\n";
  private static final String NAME = "NAME='a  $b'\n";
  private static final Text KNOWN = Text.variable("NAME");

  @Property(tries = 60)
  void aProgramGetsItsWords(@ForAll @Size(min = 1, max = 4) List<@From("texts") String> words)
      throws IOException, InterruptedException {
    var command = Pipeline.of(Program.kubectl(words.toArray(String[]::new)));

    assertThat(said(WORDS, command))
        .isEqualTo(words.stream().map(word -> word + "\0").collect(Collectors.joining()));
  }

  @Property(tries = 60)
  void aWordIsFilledInAsOne(@ForAll("texts") String before, @ForAll("texts") String after)
      throws IOException, InterruptedException {
    var word = Text.of(before).plus(KNOWN).plus(Text.of(after));

    assertThat(said(NAME + WORDS, Pipeline.of(Program.kubectl().with(word))))
        .isEqualTo(before + "a  $b" + after + "\0");
  }

  @Property(tries = 60)
  void aProgramReadsItsText(@ForAll("texts") String text) throws IOException, InterruptedException {
    var read = text.stripTrailing();

    assertThat(said(INPUT, Pipeline.feed(Text.of(text), Program.kubectl("x"))))
        .isEqualTo(read.isEmpty() ? "" : read + "\n");
  }

  @Property(tries = 60)
  void aTextIsFilledIn(@ForAll("texts") String before, @ForAll("texts") String after)
      throws IOException, InterruptedException {
    var inner = new Pipeline(Text.of("b"), List.of(Program.kubectl("y")));
    var text =
        Text.of(before)
            .plus(KNOWN)
            .plus(Text.of(after))
            .plus(new Text(List.of(new Text.Part.Answer(inner))));

    assertThat(said(NAME + INPUT, Pipeline.feed(text, Program.kubectl("x"))))
        .isEqualTo(before + "a  $b" + after + "b\n");
  }

  @Example
  void linesAreLetThroughAsTold() throws IOException, InterruptedException {
    var lines = "kubectl() { printf '%s\\n' x: '  a: 1' '  b: 2' y: '  c: 3'; false; }\n";
    var part = new Filter.Part("^x:", "^[^ ]", "^  [^ ]");
    var source = new Attempts(List.of(Program.kubectl("a"), Program.kubectl("b")));

    assertThat(
            said(lines, Pipeline.of(source, part, new Filter.Without("a:"), new Filter.First(1))))
        .isEqualTo("  b: 2\n");
    assertThat(said(lines, Pipeline.of(source, new Filter.Pick("^ *(a|c): (.*)", 2))))
        .isEqualTo("1\n3\n1\n3\n");
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.strings()
            .withChars(" '\"$`\\!*?~#&;|<>(){}[]=-,\n\tA_a1\u00e9\u4e2d\u2019\u201c")
            .ofMaxLength(20),
        Arbitraries.of("", "EOF", "x\nEOF\ny", "-n", "--", "$(id)", "${HOME}", "\\", "'@", "\"@"));
  }

  private static String said(String before, Command command)
      throws IOException, InterruptedException {
    var start = new ProcessBuilder("bash", "--norc", "-s");
    start.environment().put("LC_ALL", "C.UTF-8");
    var bash = start.start();
    try (var script = bash.getOutputStream()) {
      script.write((before + Bash.of(command) + "\n").getBytes(StandardCharsets.UTF_8));
    }
    var out = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(new String(bash.getErrorStream().readAllBytes(), StandardCharsets.UTF_8)).isEmpty();
    assertThat(bash.waitFor()).isZero();
    return out;
  }
}
