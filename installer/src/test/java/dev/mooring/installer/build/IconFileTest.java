package dev.mooring.installer.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/// The containers, read as Windows and macOS read them.
class IconFileTest {

  @Test
  void everyEntryOfTheTableLeadsToAPictureOfItsSize() throws IOException {
    var bytes = IconFile.ico();
    var file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    assertThat(file.getShort(0)).isZero();
    assertThat(file.getShort(2)).as("an icon, no cursor").isEqualTo((short) 1);

    var edges = new ArrayList<Integer>();
    for (var i = 0; i < file.getShort(4); i++) {
      var entry = 6 + 16 * i;
      var edge = file.get(entry) == 0 ? 256 : Byte.toUnsignedInt(file.get(entry));
      edges.add(edge);
      assertThat(edge(bytes, file.getInt(entry + 12), file.getInt(entry + 8))).isEqualTo(edge);
    }

    assertThat(edges).containsExactly(16, 32, 48, 64, 128, 256);
  }

  @Test
  void everyTypeOfApplesIsAPictureAndTheLengthsAddUp() throws IOException {
    var bytes = IconFile.icns();
    var file = ByteBuffer.wrap(bytes);
    assertThat(new String(bytes, 0, 4, StandardCharsets.US_ASCII)).isEqualTo("icns");
    assertThat(file.getInt(4)).isEqualTo(bytes.length);

    var edges = new ArrayList<Integer>();
    for (var at = 8; at < bytes.length; at += file.getInt(at + 4)) {
      edges.add(edge(bytes, at + 8, file.getInt(at + 4) - 8));
    }

    assertThat(edges).containsExactlyInAnyOrder(32, 64, 128, 256, 512, 1024);
  }

  private static int edge(byte[] file, int start, int length) throws IOException {
    var picture = ImageIO.read(new ByteArrayInputStream(file, start, length));
    return Optional.ofNullable(picture).orElseThrow().getWidth();
  }
}
