package dev.mooring.live.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.text.Alphabet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineTeeTest {
  private static final Alphabet PARTS = Alphabet.of("a", "é€", "\n", "\r\n", "𝄞");

  @Test
  void linesAndTextDoNotDependOnThePieces() throws IOException {
    for (var text : PARTS.all(4)) {
      isReadInPiecesOfAnySize(text);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void longTextsDoNotDependOnThePiecesEither(long seed) throws IOException {
    var random = new SplittableRandom(seed);
    for (var i = 0; i < 500; i++) {
      isReadInPiecesOfAnySize(PARTS.draw(random, 20));
    }
  }

  /// Streams come in pieces that end anywhere, in the middle of a character too.
  private static void isReadInPiecesOfAnySize(String text) throws IOException {
    for (var piece = 1; piece <= 7; piece++) {
      var lines = new ArrayList<String>();
      assertThat(LineTee.read(inPieces(text, piece), lines::add)).isEqualTo(text);
      assertThat(lines).isEqualTo(text.lines().toList());
    }
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
