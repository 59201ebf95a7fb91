package dev.mooring.mesh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class MarkedBlockTest {
  private static final String BODY = "ISTIO_INBOUND_PORTS=3306\n";

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

  @Property
  void puttingTwiceIsPuttingOnce(@ForAll("texts") String text, @ForAll("bodies") String body) {
    var once = MarkedBlock.put(text, body);
    assertThat(MarkedBlock.put(once, body)).isEqualTo(once);
    assertThat(MarkedBlock.put(MarkedBlock.put(text, "other"), body)).isEqualTo(once);
  }

  @Property
  void removingRestoresEveryByte(@ForAll("plainTexts") String text, @ForAll("bodies") String body) {
    assertThat(MarkedBlock.remove(MarkedBlock.put(text, body))).isEqualTo(text);
  }

  @Property
  void theBodyIsFoundAgain(@ForAll("texts") String text, @ForAll("bodies") String body) {
    var ended = body.isEmpty() || body.endsWith("\n") ? body : body + "\n";
    assertThat(MarkedBlock.body(MarkedBlock.put(text, body))).hasValue(ended);
  }

  @Property
  void whatStandsAroundStays(
      @ForAll("plainTexts") String before, @ForAll("plainTexts") String after) {
    var text = MarkedBlock.put(before + "\n", "old") + after;
    var changed = MarkedBlock.put(text, "new");
    assertThat(changed).startsWith(before + "\n").endsWith("# END mooring\n" + after);
    assertThat(MarkedBlock.remove(changed)).isEqualTo(before + "\n" + after);
  }

  @Provide
  Arbitrary<String> plainTexts() {
    return Arbitraries.of("a", "#", " ", "\n", "\r\n", "é", "=", "# BEGIN", "mooring")
        .list()
        .ofMaxSize(12)
        .map(parts -> String.join("", parts))
        .filter(text -> MarkedBlock.body(text).isEmpty() && !text.contains("# BEGIN mooring"));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "a", "\n", "\r\n", "# BEGIN mooring\n", "# END mooring\n", "# END mooring")
        .list()
        .ofMaxSize(10)
        .map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<String> bodies() {
    return Arbitraries.of("KEY=value", "\n", "#", "é")
        .list()
        .ofMaxSize(6)
        .map(parts -> String.join("", parts));
  }
}
