package dev.mooring.yaml;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file of text as YAML takes it: UTF-8, or UTF-16 with its mark, and never more than is
/// sensible.
public final class YamlFile {
  /// Bytes that are read at most: a ConfigMap may have one million, a kubeconfig of many clusters a
  /// few.
  public static final int LARGEST = 3_000_000;

  private YamlFile() {}

  /// @throws IOException when it cannot be read
  /// @throws YamlProblem when it is too large, or no text
  public static String text(Path file) throws IOException, YamlProblem {
    try (var stream = Files.newInputStream(file)) {
      var bytes = stream.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw new YamlProblem(0, "it has more than " + LARGEST + " letters");
      }
      return text(bytes);
    }
  }

  private static String text(byte[] bytes) throws YamlProblem {
    var first = bytes.length < 2 ? 0 : ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF);
    return switch (first) {
      case 0xFEFF, 0xFFFE -> decoded(bytes, StandardCharsets.UTF_16);
      default -> decoded(bytes, StandardCharsets.UTF_8);
    };
  }

  private static String decoded(byte[] bytes, Charset charset) throws YamlProblem {
    try {
      return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException failure) {
      throw new YamlProblem(0, "it is no text in " + charset);
    }
  }
}
