package dev.mooring.lab.machine.command;

import dev.mooring.lab.machine.disk.Accounts;
import dev.mooring.lab.machine.disk.FileStat;
import dev.mooring.lab.machine.process.Call;
import dev.mooring.lab.machine.process.Options;
import dev.mooring.lab.machine.process.Program;
import java.io.IOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Set;

/// `stat`, with GNU's format letters.
final class Stat implements Program {
  private static final Set<String> STICKY = Set.of("/tmp", "/var/tmp");
  private static final String LONG_FORMAT =
      """
        File: %n
        Size: %s  %F
      Access: (%a/%A)  Uid: (%u/%U)   Gid: (%g/%G)
      Modify: %y\
      """;

  /// How GNU's `stat` prints a time.
  private static final DateTimeFormatter GNU =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSSSSS Z").withZone(ZoneOffset.UTC);

  private final Accounts accounts;

  Stat(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public int run(Call call) throws IOException {
    var options = Options.parse(call.args(), "c:Lt", "format:=c", "printf:=p", "dereference=L");
    var format = options.value("c").or(() -> options.value("p")).orElse(LONG_FORMAT);
    return Operands.each(
        call,
        options.operands(),
        "cannot statx",
        (path, operand) -> {
          var text = format(format, call.files().stat(path, options.has("L")), operand);
          if (options.has("p")) {
            call.io().print(text.replace("\\n", "\n").replace("\\t", "\t"));
          } else {
            call.println(text);
          }
        });
  }

  private String format(String format, FileStat stat, String name) {
    var text = new StringBuilder();
    for (var i = 0; i < format.length(); i++) {
      var c = format.charAt(i);
      if (c == '%' && i + 1 < format.length()) {
        text.append(value(format.charAt(++i), stat, name));
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }

  private String value(char letter, FileStat stat, String name) {
    return switch (letter) {
      case 'n' -> name;
      case 'N' -> "'" + name + "'";
      case 'U' -> stat.owner();
      case 'G' -> stat.group();
      case 'u' -> String.valueOf(accounts.find(stat.owner()).map(user -> user.uid()).orElse(65534));
      case 'g' -> String.valueOf(accounts.gid(stat.group()));
      case 'a' -> (STICKY.contains(name) ? "1" : "") + Integer.toOctalString(stat.mode());
      case 'A' -> stat.letters();
      case 's' -> String.valueOf(stat.size());
      case 'Y' -> String.valueOf(stat.modified().getEpochSecond());
      case 'w' -> GNU.format(stat.born());
      case 'W' -> String.valueOf(stat.born().getEpochSecond());
      case 'y' -> stat.modified().toString();
      case 'F' ->
          stat.isSymbolicLink()
              ? "symbolic link"
              : stat.isDirectory()
                  ? "directory"
                  : stat.size() == 0 ? "regular empty file" : "regular file";
      case '%' -> "%";
      default -> "?";
    };
  }
}
