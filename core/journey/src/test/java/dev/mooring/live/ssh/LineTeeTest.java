package dev.mooring.live.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class LineTeeTest {

  /// Streams come in pieces that end anywhere, in the middle of a character too.
  @Property(tries = 200)
  void linesAndTextDoNotDependOnThePieces(
      @ForAll @Size(max = 20) List<@IntRange(max = 5) Integer> words,
      @ForAll @IntRange(min = 1, max = 7) int piece)
      throws IOException {
    var parts = List.of("a", "é€", "\n", "\r\n", "", "𝄞");
    var text = words.stream().map(parts::get).collect(Collectors.joining());
    var lines = new ArrayList<String>();

    assertThat(LineTee.read(inPieces(text, piece), lines::add)).isEqualTo(text);
    assertThat(lines).isEqualTo(text.lines().toList());
  }

  private static ByteArrayInputStream inPieces(String text, int piece) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
      @Override
      public synchronized int read(byte[] target, int offset, int length) {
        return super.read(target, offset, Math.min(length, piece));
      }
    };
  }
}
