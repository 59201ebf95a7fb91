package dev.mooring.live.ssh.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Makes a host of what an SSH configuration says about it.
final class SshHostReader {
  private static final int USUAL_PORT = 22;
  private final SshAsked asked;
  private final SshSaid said;
  private final List<String> unread;
  private final SshTokens tokens;

  SshHostReader(SshAsked asked, SshSaid said, Path home, Map<String, String> variables) {
    this.asked = asked;
    this.said = said;
    this.unread = new ArrayList<>(said.unread());
    this.tokens = new SshTokens(values(home), variables, home);
  }

  /// What is not in it (`%C`, `%l`, `%f` …) is not known here and told.
  private Map<Character, String> values(Path home) {
    var user = System.getProperty("user.name", "");
    var values = new HashMap<Character, String>();
    values.put('%', "%");
    values.put('d', home.toString());
    values.put('h', said.hostName(asked.name()));
    values.put('n', asked.name());
    values.put('k', hostKeyAlias().isEmpty() ? asked.name() : hostKeyAlias());
    values.put('p', String.valueOf(port()));
    values.put('r', user().isEmpty() ? user : user());
    values.put('u', user);
    userId(home).ifPresent(id -> values.put('i', id));
    return values;
  }

  /// The number of the user, who owns the home folder.
  private static Optional<String> userId(Path home) {
    try {
      return Optional.of(String.valueOf(Files.getAttribute(home, "unix:uid")));
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }

  SshHost host() {
    return new SshHost(
        hostName(),
        port(),
        user(),
        paths("identityfile"),
        jumps(),
        // Last, when all that is not followed is known.
        options());
  }

  private String user() {
    return asked.user().isEmpty() ? said.first("user") : asked.user();
  }

  private int port() {
    var text = said.first("port");
    var said = text.matches("\\d{1,5}") ? Integer.parseInt(text) : USUAL_PORT;
    return asked.port() == 0 ? said : asked.port();
  }

  private SshHostOptions options() {
    var agent = one("identityagent", Stream.of(said.first("identityagent")).toList());
    var known = paths("userknownhostsfile");
    return new SshHostOptions(
        said.first("identitiesonly").matches("(?i)yes|true"),
        agent,
        hostKeyAlias(),
        known,
        said.first("proxycommand").replaceFirst("(?i)^none$", ""),
        List.copyOf(unread));
  }

  private String hostKeyAlias() {
    return said.first("hostkeyalias").toLowerCase(Locale.ROOT);
  }

  private String one(String word, List<String> values) {
    var text = String.join(" ", values);
    return text.startsWith("$") && !text.startsWith("${")
        ? text
        : tokens.path(text).orElseGet(() -> notFollowed(said.lines(word).getFirst(), ""));
  }

  private List<Path> paths(String word) {
    return said.lines(word).stream()
        .flatMap(line -> line.values().stream().flatMap(value -> path(line, value).stream()))
        .distinct()
        .toList();
  }

  private Optional<Path> path(SshConfigLine line, String value) {
    if (value.equalsIgnoreCase("none")) {
      return Optional.empty();
    }
    try {
      var path = tokens.path(value).map(Path::of);
      return path.isPresent() ? path : notFollowed(line, Optional.empty());
    } catch (InvalidPathException noPath) {
      return notFollowed(line, Optional.empty());
    }
  }

  /// A name with control characters is none that a person could type.
  private String hostName() {
    var name = said.hostName(asked.name());
    var lines = said.lines("hostname");
    return lines.isEmpty() || SshTokens.isTypeable(name)
        ? name
        : notFollowed(lines.getFirst(), asked.name());
  }

  private List<String> jumps() {
    return said.lines("proxyjump").stream()
        .flatMap(line -> line.values().stream().flatMap(value -> jumps(line, value)))
        .toList();
  }

  private Stream<String> jumps(SshConfigLine line, String value) {
    return Arrays.stream(value.split(",", -1))
        .map(String::strip)
        .filter(hop -> !hop.isEmpty() && !hop.equalsIgnoreCase("none"))
        .map(hop -> tokens.filled(hop).orElseGet(() -> notFollowed(line, hop)));
  }

  private <T> T notFollowed(SshConfigLine line, T instead) {
    if (!unread.contains(line.place())) {
      unread.add(line.place());
    }
    return instead;
  }
}
