package dev.mooring.lab.machine.shell;

import dev.mooring.lab.machine.disk.PosixException;
import dev.mooring.lab.machine.process.Context;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Shell patterns, in which a backslash takes a character's meaning away.
final class Glob {
  private Glob() {}

  static boolean isPattern(String text) {
    for (var i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\\') {
        i++;
      } else if ("*?[".indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  static Pattern regex(String glob) {
    var regex = new StringBuilder();
    for (var i = 0; i < glob.length(); i++) {
      var c = glob.charAt(i);
      var close = c == '[' ? glob.indexOf(']', i + 2) : -1;
      if (c == '\\' && i + 1 < glob.length()) {
        regex.append(Pattern.quote(String.valueOf(glob.charAt(++i))));
      } else if (c == '*') {
        regex.append(".*");
      } else if (c == '?') {
        regex.append('.');
      } else if (close > 0) {
        var set = glob.substring(i + 1, close).replace("\\", "\\\\");
        regex.append('[').append(set.startsWith("!") ? "^" + set.substring(1) : set).append(']');
        i = close;
      } else {
        regex.append(Pattern.quote(String.valueOf(c)));
      }
    }
    return Pattern.compile(regex.toString(), Pattern.DOTALL);
  }

  /// The paths that match, sorted; none where nothing does.
  static List<String> paths(String pattern, Context context) {
    var found = List.of(pattern.startsWith("/") ? "/" : "");
    for (var segment : pattern.split("/", -1)) {
      if (!segment.isEmpty()) {
        var next = new ArrayList<String>();
        for (var folder : found) {
          next.addAll(matches(folder, segment, context));
        }
        found = next;
      }
    }
    return found;
  }

  private static List<String> matches(String folder, String segment, Context context) {
    var at = context.resolve(folder);
    var prefix = folder.isEmpty() || folder.endsWith("/") ? folder : folder + "/";
    if (!isPattern(segment)) {
      var name = segment.replaceAll("\\\\(.)", "$1");
      return context.files().exists(at.resolve(name)) ? List.of(prefix + name) : List.of();
    }
    var regex = regex(segment);
    try {
      return context.files().list(at).stream()
          .map(Path::getFileName)
          .map(String::valueOf)
          .filter(name -> segment.startsWith(".") || !name.startsWith("."))
          .filter(name -> regex.matcher(name).matches())
          .map(name -> prefix + name)
          .toList();
    } catch (PosixException _) {
      return List.of();
    }
  }
}
