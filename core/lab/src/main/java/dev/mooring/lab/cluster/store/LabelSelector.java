package dev.mooring.lab.cluster.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// `a=b,c!=d,e in (f,g),h,!i`: which labels an object must have.
public final class LabelSelector implements Predicate<Map<String, String>> {
  private static final Pattern SET =
      Pattern.compile("\\s*([^\\s!=,()]+)\\s+(in|notin)\\s*\\(([^()]*)\\)\\s*");
  private static final Pattern EQUALITY =
      Pattern.compile("\\s*([^\\s!=,()]+)\\s*(==|=|!=)\\s*([^\\s!=,()]*)\\s*");
  private static final Pattern PRESENCE = Pattern.compile("\\s*(!?)\\s*([^\\s!=,()]+)\\s*");

  private final List<Predicate<Map<String, String>>> all;

  private LabelSelector(List<Predicate<Map<String, String>>> all) {
    this.all = all;
  }

  /// @throws ApiException 400 when it cannot be read
  public static LabelSelector parse(String text) {
    var all = new ArrayList<Predicate<Map<String, String>>>();
    if (!text.isBlank()) {
      // Commas inside parentheses separate values, not requirements.
      for (var requirement : text.split(",(?![^(]*\\))", -1)) {
        all.add(requirement(requirement));
      }
    }
    return new LabelSelector(all);
  }

  /// Requires every one of these labels.
  public static LabelSelector all(Map<String, String> wanted) {
    return new LabelSelector(List.of(labels -> labels.entrySet().containsAll(wanted.entrySet())));
  }

  @Override
  public boolean test(Map<String, String> labels) {
    return all.stream().allMatch(p -> p.test(labels));
  }

  private static Predicate<Map<String, String>> requirement(String text) {
    var set = SET.matcher(text);
    if (set.matches()) {
      var key = set.group(1);
      var values = Arrays.stream(set.group(3).split(",", -1)).map(String::strip).toList();
      return set.group(2).equals("in")
          ? labels -> labels.containsKey(key) && values.contains(labels.get(key))
          : labels -> !labels.containsKey(key) || !values.contains(labels.get(key));
    }
    var equality = EQUALITY.matcher(text);
    if (equality.matches()) {
      var key = equality.group(1);
      var value = equality.group(3);
      return equality.group(2).equals("!=")
          ? labels -> !value.equals(labels.get(key))
          : labels -> value.equals(labels.get(key));
    }
    var presence = PRESENCE.matcher(text);
    if (presence.matches()) {
      var wanted = presence.group(1).isEmpty();
      return labels -> labels.containsKey(presence.group(2)) == wanted;
    }
    throw ApiException.badRequest(
        "unable to parse requirement: found '" + text + "', expected: label selector");
  }
}
