package dev.mooring.mesh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.mooring.text.Alphabet;
import java.util.Collection;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkedBlockTest {
  private static final String BODY = "ISTIO_INBOUND_PORTS=3306\n";
  private static final Alphabet PLAIN_TEXTS =
      Alphabet.of("a", "#", " ", "\n", "\r\n", "é", "=", "# BEGIN", "mooring");
  private static final Alphabet TEXTS =
      Alphabet.of("a", "\n", "\r\n", "# BEGIN mooring\n", "# END mooring\n", "# END mooring");
  private static final Alphabet BODIES = Alphabet.of("KEY=value", "\n", "#", "é");

  @Test
  void aBlockIsAppendedBetweenItsMarks() {
    assertThat(MarkedBlock.put("# file\n", BODY))
        .isEqualTo("# file\n# BEGIN mooring\nISTIO_INBOUND_PORTS=3306\n# END mooring\n");
  }

  @Test
  void aBlockInTheMiddleIsReplacedInPlace() {
    var text = "a\n# BEGIN mooring\nold\nlines\n# END mooring\nb";
    assertThat(MarkedBlock.put(text, BODY))
        .isEqualTo("a\n# BEGIN mooring\nISTIO_INBOUND_PORTS=3306\n# END mooring\nb");
    assertThat(MarkedBlock.remove(text)).isEqualTo("a\nb");
    assertThat(MarkedBlock.body(text)).hasValue("old\nlines\n");
  }

  @Test
  void marksWithoutAPartnerAreLeftAlone() {
    var text = "# END mooring\nmine\n# BEGIN mooring\nmine too\n";
    assertThat(MarkedBlock.remove(text)).isEqualTo(text);
    assertThat(MarkedBlock.body(text)).isEmpty();
    assertThat(MarkedBlock.remove(MarkedBlock.put(text, BODY))).isEqualTo(text);
  }

  @Test
  void aBodyMayNotContainItsMarks() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MarkedBlock.put("", "a\n# END mooring\nb"));
  }

  @Test
  void everyShortTextAndBodyIsKept() {
    for (var body : BODIES.all(2)) {
      TEXTS.all(4).forEach(text -> isPutOnceAndFoundAgain(text, body));
      plain(PLAIN_TEXTS.all(3)).forEach(text -> isRestored(text, body));
    }
  }

  @Test
  void whatStandsAroundStays() {
    var texts = plain(PLAIN_TEXTS.all(2)).toList();
    texts.forEach(before -> texts.forEach(after -> staysAround(before, after)));
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void longTextsAreKeptToo(long seed) {
    var random = new SplittableRandom(seed);
    for (var i = 0; i < 1000; i++) {
      isPutOnceAndFoundAgain(TEXTS.draw(random, 10), BODIES.draw(random, 6));
      var texts = plain(Stream.generate(() -> PLAIN_TEXTS.draw(random, 12))).limit(2).toList();
      isRestored(texts.getFirst(), BODIES.draw(random, 6));
      staysAround(texts.getFirst(), texts.getLast());
    }
  }

  private static void isPutOnceAndFoundAgain(String text, String body) {
    var once = MarkedBlock.put(text, body);
    assertThat(MarkedBlock.put(once, body)).isEqualTo(once);
    assertThat(MarkedBlock.put(MarkedBlock.put(text, "other"), body)).isEqualTo(once);
    var ended = body.isEmpty() || body.endsWith("\n") ? body : body + "\n";
    assertThat(MarkedBlock.body(once)).hasValue(ended);
  }

  private static void isRestored(String text, String body) {
    assertThat(MarkedBlock.remove(MarkedBlock.put(text, body))).isEqualTo(text);
  }

  private static void staysAround(String before, String after) {
    var text = MarkedBlock.put(before + "\n", "old") + after;
    var changed = MarkedBlock.put(text, "new");
    assertThat(changed).startsWith(before + "\n").endsWith("# END mooring\n" + after);
    assertThat(MarkedBlock.remove(changed)).isEqualTo(before + "\n" + after);
  }

  private static Stream<String> plain(Collection<String> texts) {
    return plain(texts.stream());
  }

  /// Texts with no block of their own.
  private static Stream<String> plain(Stream<String> texts) {
    return texts.filter(
        text -> MarkedBlock.body(text).isEmpty() && !text.contains("# BEGIN mooring"));
  }
}
