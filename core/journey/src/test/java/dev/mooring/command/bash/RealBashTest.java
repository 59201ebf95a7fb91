package dev.mooring.command.bash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.command.Command;
import dev.mooring.command.Filter;
import dev.mooring.command.Pipeline;
import dev.mooring.command.Pipeline.Attempts;
import dev.mooring.command.Program;
import dev.mooring.command.Text;
import dev.mooring.text.Alphabet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A real bash takes commands as they are meant, whatever their texts hold. A function stands in
/// for kubectl.
class RealBashTest {
  private static final String WORDS = "kubectl() { printf '%s\\0' \"$@\"; }\n";
  private static final String INPUT = "kubectl() { cat; }\n";
  private static final String NAME = "NAME='a  $b'\n";
  private static final Text KNOWN = Text.variable("NAME");
  private static final Alphabet LETTERS =
      new Alphabet(
          Stream.of(" '\"$`\\!*?~#&;|<>(){}[]=-,\n\tA_a1\u00e9\u4e2d\u2019\u201c".split("", -1))
              .filter(letter -> !letter.isEmpty())
              .toList());
  private static final List<String> TRAPS =
      List.of("", "EOF", "x\nEOF\ny", "-n", "--", "$(id)", "${HOME}", "\\", "'@", "\"@");

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void aProgramGetsItsWords(long seed) throws IOException, InterruptedException {
    var chance = new SplittableRandom(seed);
    var words = IntStream.rangeClosed(0, chance.nextInt(4)).mapToObj(_ -> text(chance)).toList();
    var command = Pipeline.of(Program.kubectl(words.toArray(String[]::new)));

    assertThat(said(WORDS, command))
        .isEqualTo(words.stream().map(word -> word + "\0").collect(Collectors.joining()));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void aWordIsFilledInAsOne(long seed) throws IOException, InterruptedException {
    var chance = new SplittableRandom(seed);
    var before = text(chance);
    var after = text(chance);
    var word = Text.of(before).plus(KNOWN).plus(Text.of(after));

    assertThat(said(NAME + WORDS, Pipeline.of(Program.kubectl().with(word))))
        .isEqualTo(before + "a  $b" + after + "\0");
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void aProgramReadsItsText(long seed) throws IOException, InterruptedException {
    var text = text(new SplittableRandom(seed));
    var read = text.stripTrailing();

    assertThat(said(INPUT, Pipeline.feed(Text.of(text), Program.kubectl("x"))))
        .isEqualTo(read.isEmpty() ? "" : read + "\n");
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void aTextIsFilledIn(long seed) throws IOException, InterruptedException {
    var chance = new SplittableRandom(seed);
    var before = text(chance);
    var after = text(chance);
    var inner = new Pipeline(Text.of("b"), List.of(Program.kubectl("y")));
    var text =
        Text.of(before)
            .plus(KNOWN)
            .plus(Text.of(after))
            .plus(new Text(List.of(new Text.Part.Answer(inner))));

    assertThat(said(NAME + INPUT, Pipeline.feed(text, Program.kubectl("x"))))
        .isEqualTo(before + "a  $b" + after + "b\n");
  }

  @Test
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

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 60);
  }

  private static String text(SplittableRandom chance) {
    return chance.nextBoolean()
        ? LETTERS.draw(chance, 20)
        : TRAPS.get(chance.nextInt(TRAPS.size()));
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
