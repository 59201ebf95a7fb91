package dev.mooring.live.ssh.config;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What stands for something else in values of an SSH configuration: `%h`, `${NAME}`, `~`
/// (ssh_config(5), TOKENS).
///
/// @param values by letter
/// @param variables those of the environment
record SshTokens(Map<Character, String> values, Map<String, String> variables, Path home) {
  private static final Pattern TOKEN = Pattern.compile("%.|%$", Pattern.DOTALL);
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{(?<name>[A-Za-z_][A-Za-z0-9_]*)}");

  /// A path; empty where something in it is not known here.
  Optional<String> path(String text) {
    if (text.startsWith("~") && !text.equals("~") && !text.startsWith("~/")) {
      return Optional.empty();
    }
    return filled(text.equals("~") ? home.toString() : SshPaths.expand(text, home))
        .flatMap(this::withVariables);
  }

  /// A text with its tokens filled in; empty where one of them is not known here, or where it's no
  /// name that a person could type.
  Optional<String> filled(String text) {
    var found = TOKEN.matcher(text);
    return found.results().allMatch(one -> values.containsKey(token(one.group())))
        ? Optional.of(TOKEN.matcher(text).replaceAll(this::value)).filter(SshTokens::isTypeable)
        : Optional.empty();
  }

  private String value(MatchResult found) {
    return Matcher.quoteReplacement(values.getOrDefault(token(found.group()), ""));
  }

  static boolean isTypeable(String text) {
    return text.chars().noneMatch(Character::isISOControl);
  }

  /// The letter of `%h`; none after a percent sign at the end, which is no token.
  private static char token(String found) {
    return found.length() == 2 ? found.charAt(1) : 0;
  }

  private Optional<String> withVariables(String text) {
    var found = VARIABLE.matcher(text);
    var isKnown = found.results().allMatch(one -> variables.containsKey(one.group(1)));
    return isKnown
        ? Optional.of(
            VARIABLE
                .matcher(text)
                .replaceAll(
                    one -> Matcher.quoteReplacement(variables.getOrDefault(one.group(1), ""))))
        : Optional.empty();
  }
}
