package dev.mooring.live.ssh;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;

/// A command line as it is sent, with its input.
final class RootLine {
  private static final int NONCE = 8;

  /// In a shell of root, `sudo` has nothing left to do but to set variables.
  private static final String NO_SUDO =
      "sudo() { case $1 in -*) command sudo \"$@\" ;; *) env \"$@\" ;; esac; }\n";

  private final String commandLine;
  private final byte[] input;
  private final boolean isSecret;

  /// @param isSecret whether the input is ours to wipe
  private RootLine(String commandLine, byte[] input, boolean isSecret) {
    this.commandLine = commandLine;
    this.input = input;
    this.isSecret = isSecret;
  }

  static RootLine plain(String commandLine, byte[] input) {
    return new RootLine(commandLine, input, false);
  }

  static RootLine ofRoot(String commandLine, byte[] input) {
    return plain("sh -c " + quote(NO_SUDO + commandLine), input);
  }

  /// The shell insists on a word that comes behind the password: had sudo left the password unread,
  /// the command would take it for its input.
  static RootLine with(SudoPassword password, String commandLine, byte[] input) {
    var nonce = nonce();
    var script =
        "IFS= read -r word; [ \"$word\" = "
            + nonce
            + " ] || { echo \"sudo did not ask for the password this time\" >&2; exit 1; }\n"
            + NO_SUDO
            + commandLine;
    var first = password.line();
    var second = (nonce + "\n").getBytes(StandardCharsets.US_ASCII);
    var all =
        ByteBuffer.allocate(first.length + second.length + input.length)
            .put(first)
            .put(second)
            .put(input)
            .array();
    Arrays.fill(first, (byte) 0);
    return new RootLine("sudo -k -S -p '' sh -c " + quote(script), all, true);
  }

  private static String nonce() {
    var bytes = new byte[NONCE];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private static String quote(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }

  String commandLine() {
    return commandLine;
  }

  byte[] input() {
    return input;
  }

  void wipe() {
    if (isSecret) {
      Arrays.fill(input, (byte) 0);
    }
  }
}
