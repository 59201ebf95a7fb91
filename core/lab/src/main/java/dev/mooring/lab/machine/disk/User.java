package dev.mooring.lab.machine.disk;

import java.util.Set;

/// An account of the machine.
///
/// @param group its primary group
/// @param groups names of all its groups, the primary one too
public record User(
    String name, int uid, String group, int gid, String home, String shell, Set<String> groups) {

  public boolean isRoot() {
    return uid == 0;
  }
}
