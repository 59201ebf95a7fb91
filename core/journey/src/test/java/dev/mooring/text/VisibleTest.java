package dev.mooring.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VisibleTest {
  private static final String ALL =
      IntStream.rangeClosed(0, 0x2100)
          .mapToObj(c -> String.valueOf((char) c))
          .collect(Collectors.joining());

  @Test
  void whatSteersATerminalIsShown() {
    assertThat(Visible.line("a\u001b]52;c;aGk=\u0007b")).isEqualTo("a␛]52;c;aGk=␇b");
    assertThat(Visible.line("\u009b31m\u007f\u202etxt\u2066"))
        .isEqualTo("\\u009b31m␡\\u202etxt\\u2066");
    assertThat(Visible.line("one\r\ntwo\nthree\rfour\u2028five"))
        .isEqualTo("one␤two␤three␍four\\u2028five");
    assertThat(Visible.text("one\r\ntwo\n\tthree\u001b")).isEqualTo("one\ntwo\n\tthree␛");
  }

  @Test
  void ordinaryWritingStaysAsItIs() {
    var ordinary = "Größe 10 €, 网格 – “ok” 👩‍💻 עברית\t";

    assertThat(Visible.line(ordinary)).isSameAs(ordinary);
    assertThat(Visible.json("{\"a\":\"网格\\n\"}")).isEqualTo("{\"a\":\"网格\\n\"}");
  }

  @Test
  void nothingElseGetsThrough() {
    assertThat(Visible.line(ALL)).matches("[\\t -~\\u00a0-\\u2027\\u202f-\\u2065\\u206a-\\uffff]*");
    assertThat(Visible.json(ALL.substring(0x20)))
        .matches("[ -~\\u00a0-\\u2027\\u202f-\\u2065\\u206a-\\uffff]*")
        .contains("\\u0085", "\\u202e");
  }

  @Test
  void whatIsFilledIntoASentenceStaysInIt() {
    var said = new Phrasebook(Locale.ENGLISH).say("MJ0016.what", "no\n✓ Done\u001b[2J");

    assertThat(said).isEqualTo("It answered with an error: no␤✓ Done␛[2J");
  }
}
