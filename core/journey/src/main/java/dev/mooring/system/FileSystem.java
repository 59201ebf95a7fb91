package dev.mooring.system;

import java.util.List;

/// A mounted file system, and what is left of it.
///
/// @param mount where it is mounted
/// @param free what is left: KiB, or inodes
/// @param total what there is in all; 0 where it does not count that
public record FileSystem(String mount, long free, long total) {

  /// Reads what `df -P` prints, one line for each folder that was asked for.
  static List<FileSystem> parse(String df) {
    return df.lines()
        .map(line -> line.strip().split("\\s+"))
        .filter(words -> words.length >= 6 && words[1].matches("\\d+") && words[3].matches("\\d+"))
        .map(words -> new FileSystem(words[5], Long.parseLong(words[3]), Long.parseLong(words[1])))
        .toList();
  }
}
