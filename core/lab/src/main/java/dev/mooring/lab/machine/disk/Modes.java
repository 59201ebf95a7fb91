package dev.mooring.lab.machine.disk;

import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// File modes: numbers, sets of permissions, and chmod's words.
public final class Modes {
  private static final List<PosixFilePermission> BITS =
      List.of(
          PosixFilePermission.OTHERS_EXECUTE,
          PosixFilePermission.OTHERS_WRITE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.GROUP_EXECUTE,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.OWNER_EXECUTE,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.OWNER_READ);
  private static final Pattern CLAUSE = Pattern.compile("([ugoa]*)([-+=])([rwxX]*)");

  private Modes() {}

  /// The permissions of the nine low bits.
  public static Set<PosixFilePermission> permissions(int mode) {
    var set = EnumSet.noneOf(PosixFilePermission.class);
    for (var bit = 0; bit < BITS.size(); bit++) {
      if ((mode & (1 << bit)) != 0) {
        set.add(BITS.get(bit));
      }
    }
    return set;
  }

  /// The nine low bits of a set of permissions.
  public static int bits(Set<PosixFilePermission> permissions) {
    var mode = 0;
    for (var bit = 0; bit < BITS.size(); bit++) {
      if (permissions.contains(BITS.get(bit))) {
        mode |= 1 << bit;
      }
    }
    return mode;
  }

  /// What chmod makes of a mode that was there: `0600`, `u=rw,go=`, `+x`; empty for no valid mode.
  public static Optional<Integer> parse(String words, int present, boolean isDirectory) {
    if (words.matches("[0-7]{1,4}")) {
      return Optional.of(Integer.parseInt(words, 8) & 0777);
    }
    var mode = present;
    for (var word : words.split(",", -1)) {
      var clause = CLAUSE.matcher(word);
      if (!clause.matches()) {
        return Optional.empty();
      }
      var who =
          clause.group(1).isEmpty() || clause.group(1).contains("a") ? "ugo" : clause.group(1);
      var executable = isDirectory || (mode & 0111) != 0;
      var what = letters(clause.group(3), executable);
      for (var one : who.chars().toArray()) {
        var shift = one == 'u' ? 6 : one == 'g' ? 3 : 0;
        mode =
            switch (clause.group(2)) {
              case "+" -> mode | (what << shift);
              case "-" -> mode & ~(what << shift);
              default -> (mode & ~(7 << shift)) | (what << shift);
            };
      }
    }
    return Optional.of(mode);
  }

  private static int letters(String letters, boolean executable) {
    var bits = 0;
    for (var i = 0; i < letters.length(); i++) {
      var letter = letters.charAt(i);
      bits |=
          switch (letter) {
            case 'r' -> 4;
            case 'w' -> 2;
            case 'x' -> 1;
            default -> executable ? 1 : 0;
          };
    }
    return bits;
  }
}
