package dev.mooring.installer.build;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/// The sign in the containers of Windows and macOS: the same picture as PNG in several sizes.
final class IconFile {
  private static final int[] ICO_SIZES = {16, 32, 48, 64, 128, 256};
  private static final int ICO_HEAD = 6;
  private static final int ICO_ENTRY = 16;
  private static final int ICNS_HEAD = 8;

  /// Apple's names of the sizes; those of fine displays come twice.
  private static final Map<String, Integer> ICNS_SIZES =
      Map.of("ic11", 32, "ic12", 64, "ic07", 128, "ic08", 256, "ic09", 512, "ic10", 1024);

  private IconFile() {}

  /// Windows' container: a head, a table of the pictures, and the pictures.
  static byte[] ico() throws IOException {
    var pictures = new LinkedHashMap<Integer, byte[]>();
    for (var size : ICO_SIZES) {
      pictures.put(size, Icon.png(size));
    }
    var start = ICO_HEAD + ICO_ENTRY * pictures.size();
    var whole = start + pictures.values().stream().mapToInt(picture -> picture.length).sum();
    var file = ByteBuffer.allocate(whole).order(ByteOrder.LITTLE_ENDIAN);
    file.putShort((short) 0).putShort((short) 1).putShort((short) pictures.size());
    for (var picture : pictures.entrySet()) {
      // One byte for each edge, in which 256 is 0; then no palette, one plane, 32 bits a pixel.
      var edge = (byte) picture.getKey().intValue();
      file.put(edge).put(edge).putShort((short) 0).putShort((short) 1).putShort((short) 32);
      file.putInt(picture.getValue().length).putInt(start);
      start += picture.getValue().length;
    }
    pictures.values().forEach(file::put);
    return file.array();
  }

  /// Apple's container: a head, and each picture behind its type and length.
  static byte[] icns() throws IOException {
    var pictures = new LinkedHashMap<String, byte[]>();
    for (var type : ICNS_SIZES.keySet().stream().sorted().toList()) {
      pictures.put(type, Icon.png(ICNS_SIZES.getOrDefault(type, 0)));
    }
    var whole =
        ICNS_HEAD
            + pictures.values().stream().mapToInt(picture -> ICNS_HEAD + picture.length).sum();
    var file = ByteBuffer.allocate(whole);
    file.put("icns".getBytes(StandardCharsets.US_ASCII)).putInt(whole);
    pictures.forEach(
        (type, picture) ->
            file.put(type.getBytes(StandardCharsets.US_ASCII))
                .putInt(ICNS_HEAD + picture.length)
                .put(picture));
    return file.array();
  }
}
