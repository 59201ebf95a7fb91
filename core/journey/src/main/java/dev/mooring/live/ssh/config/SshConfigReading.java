package dev.mooring.live.ssh.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Goes through SSH configuration files for one host, as `ssh` does: from top to bottom, with
/// `Include`s in their places, each `Match` by what is known up to there, and a second time where a
/// line asks for that.
final class SshConfigReading {
  private static final int DEEPEST = 16;

  /// Each of their lines counts, and not the first alone.
  private static final Set<String> COLLECTED = Set.of("identityfile", "certificatefile");

  private final SshAsked asked;
  private final Path home;
  private final String localUser;
  private final Map<String, List<SshConfigLine>> said = new HashMap<>();
  private final Set<String> unread = new LinkedHashSet<>();
  private boolean wantsFinal;
  private boolean isFinal;
  private String host;

  SshConfigReading(SshAsked asked, Path home, String localUser) {
    this.asked = asked;
    this.home = home;
    this.localUser = localUser;
    this.host = asked.name();
  }

  void read(List<Path> files) throws IOException {
    readOnce(files);
    if (wantsFinal) {
      isFinal = true;
      host = hostName();
      readOnce(files);
    }
  }

  private void readOnce(List<Path> files) throws IOException {
    for (var file : files) {
      if (Files.exists(file)) {
        read(file, file, true, 0);
      }
    }
  }

  /// @param top the file that is read first; paths of `Include` are meant from its folder
  /// @param isMeant whether the lines around the `Include` are for this host
  private void read(Path file, Path top, boolean isMeant, int depth) throws IOException {
    var isActive = isMeant;
    for (var line : SshConfigFiles.read(file)) {
      switch (line.word()) {
        case "host" -> isActive = isMeant && SshPatterns.fit(line.values(), host);
        case "match" -> isActive = isMeant && matches(new SshMatch(line));
        default -> {
          if (isActive) {
            take(line, top, depth);
          }
        }
      }
    }
  }

  private boolean matches(SshMatch match) {
    wantsFinal |= match.wantsFinal();
    var user = asked.user().isEmpty() ? said().first("user") : asked.user();
    var known =
        new SshMatch.Known(
            isFinal ? host : hostName(),
            asked.name(),
            user.isEmpty() ? localUser : user,
            localUser,
            isFinal);
    return switch (match.verdict(known)) {
      case HOLDS -> true;
      case FAILS -> false;
      case NOT_FOLLOWED -> {
        unread.add(match.line().place());
        yield false;
      }
    };
  }

  private void take(SshConfigLine line, Path top, int depth) throws IOException {
    if (line.values().isEmpty()) {
      unread.add(line.place());
    } else if (line.word().equals("include")) {
      include(line, top, depth);
    } else if (COLLECTED.contains(line.word())) {
      var known = said.computeIfAbsent(line.word(), _ -> new ArrayList<>());
      if (known.stream().noneMatch(one -> one.values().equals(line.values()))) {
        known.add(line);
      }
    } else if (!isDecided(line.word())) {
      said.putIfAbsent(line.word(), List.of(line));
    }
  }

  /// Of a jump and a command the first that is said counts, and the second reading is for the host
  /// that the first one has led to.
  private boolean isDecided(String word) {
    return switch (word) {
      case "proxyjump" -> said.containsKey("proxycommand");
      case "proxycommand" -> said.containsKey("proxyjump");
      case "hostname" -> isFinal;
      default -> false;
    };
  }

  private void include(SshConfigLine line, Path top, int depth) throws IOException {
    if (depth >= DEEPEST) {
      unread.add(line.place());
      return;
    }
    for (var pattern : line.values()) {
      for (var found : SshPaths.matching(SshPaths.expand(pattern, home), top)) {
        read(found, top, true, depth + 1);
      }
    }
  }

  private String hostName() {
    return said().hostName(asked.name());
  }

  /// All that is said by now.
  SshSaid said() {
    return new SshSaid(Map.copyOf(said), List.copyOf(unread));
  }
}
