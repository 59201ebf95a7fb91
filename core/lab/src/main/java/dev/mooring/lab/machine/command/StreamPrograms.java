package dev.mooring.lab.machine.command;

import dev.mooring.lab.machine.disk.PosixException;
import dev.mooring.lab.machine.process.Call;
import dev.mooring.lab.machine.process.Options;
import dev.mooring.lab.machine.process.Program;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/// Programs that pass bytes on as they are, or as other bytes.
final class StreamPrograms {
  private StreamPrograms() {}

  static Map<String, Program> all() {
    return Map.of(
        "cat", StreamPrograms::cat,
        "tee", StreamPrograms::tee,
        "base64", StreamPrograms::base64,
        "sha256sum", call -> digest(call, "SHA-256"),
        "md5sum", call -> digest(call, "MD5"),
        "cmp", StreamPrograms::cmp);
  }

  private static int cat(Call call) throws IOException {
    var operands = Options.parse(call.args(), "nAet").operands();
    var status = 0;
    for (var operand : operands.isEmpty() ? List.of("-") : operands) {
      try {
        var in = call.open(operand);
        var buffer = new byte[8192];
        for (var size = in.read(buffer); size >= 0; size = in.read(buffer)) {
          call.io().out().write(buffer, 0, size);
          call.io().out().flush();
        }
        if (!operand.equals("-")) {
          in.close();
        }
      } catch (PosixException refused) {
        if (refused.errno() == dev.mooring.lab.machine.disk.Errno.EPIPE) {
          throw refused;
        }
        status = call.fail(1, operand + ": " + refused.errno().text());
      }
    }
    return status;
  }

  private static int tee(Call call) throws IOException {
    var options = Options.parse(call.args(), "ai", "append=a");
    var outs = new ArrayList<OutputStream>();
    outs.add(call.io().out());
    var status =
        options.operands().isEmpty()
            ? 0
            : Operands.each(
                call,
                options.operands(),
                "cannot open",
                (path, _) -> outs.add(call.files().write(path, options.has("a"))));
    var buffer = new byte[8192];
    for (var size = call.io().in().read(buffer); size >= 0; size = call.io().in().read(buffer)) {
      for (var out : outs) {
        out.write(buffer, 0, size);
        out.flush();
      }
    }
    for (var out : outs.subList(1, outs.size())) {
      out.close();
    }
    return status;
  }

  private static int base64(Call call) throws IOException {
    var options = Options.parse(call.args(), "diw:", "decode=d", "wrap:=w", "ignore-garbage=i");
    var bytes = call.read(options.operands().isEmpty() ? "-" : options.operand(0));
    if (options.has("d")) {
      try {
        var text = new String(bytes, StandardCharsets.US_ASCII).replaceAll("\\s", "");
        call.io().out().write(Base64.getDecoder().decode(text));
        call.io().out().flush();
        return 0;
      } catch (IllegalArgumentException _) {
        return call.fail(1, "invalid input");
      }
    }
    var width = Integer.parseInt(options.value("w").orElse("76"));
    if (width == 0) {
      call.io().print(Base64.getEncoder().encodeToString(bytes));
    } else {
      var encoder = Base64.getMimeEncoder(width, new byte[] {'\n'});
      call.println(encoder.encodeToString(bytes));
    }
    return 0;
  }

  private static int digest(Call call, String algorithm) throws IOException {
    var options = Options.parse(call.args(), "bct", "check=c");
    var operands = options.operands().isEmpty() ? List.of("-") : options.operands();
    return Operands.each(
        call,
        operands,
        "cannot read",
        (_, operand) -> {
          var hash = hash(algorithm, call.read(operand));
          call.println(HexFormat.of().formatHex(hash) + "  " + operand);
        });
  }

  private static byte[] hash(String algorithm, byte[] bytes) {
    try {
      return MessageDigest.getInstance(algorithm).digest(bytes);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static int cmp(Call call) throws IOException {
    var options = Options.parse(call.args(), "s", "quiet=s", "silent=s");
    var left = call.read(options.operand(0));
    var right = call.read(options.operand(1));
    var at = java.util.Arrays.mismatch(left, right);
    if (at >= 0 && !options.has("s")) {
      call.println(options.operand(0) + " " + options.operand(1) + " differ: byte " + (at + 1));
    }
    return at < 0 ? 0 : 1;
  }
}
