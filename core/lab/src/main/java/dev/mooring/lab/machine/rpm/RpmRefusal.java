package dev.mooring.lab.machine.rpm;

import java.util.List;
import java.util.stream.Stream;

/// What rpm 4.18 says about a file that is no whole package. Plain text it takes for a list of
/// files, and looks for each word of it.
///
/// @param lines the complaints
/// @param status how rpm ends
record RpmRefusal(List<String> lines, int status) {

  static RpmRefusal of(String file, String text) {
    if (text.startsWith(RpmArchive.LEAD)) {
      return new RpmRefusal(
          List.of(
              "error: " + file + ": signature hdr blob(4388): BAD, read returned 0",
              "error: " + file + " cannot be installed"),
          1);
    }
    var isText = !text.isBlank() && text.chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\t');
    var words = Stream.of(text.strip().split("\\s+", -1)).map(RpmRefusal::missing).toList();
    return isText
        ? new RpmRefusal(words, words.size())
        : new RpmRefusal(
            List.of("error: " + file + ": not an rpm package (or package manifest): "), 1);
  }

  static RpmRefusal absent(String file) {
    return new RpmRefusal(List.of(missing(file)), 1);
  }

  private static String missing(String file) {
    return "error: open of " + file + " failed: No such file or directory";
  }
}
