package dev.mooring.lab.cloud.api;

import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// The rules for names, tags and labels of the Compute API.
public final class Names {
  private static final String RFC1035 = "(?:[a-z](?:[-a-z0-9]{0,61}[a-z0-9])?)";
  private static final Pattern NAME = Pattern.compile(RFC1035);
  private static final Pattern LABEL_KEY = Pattern.compile("\\p{Ll}[\\p{Ll}0-9_-]{0,62}");
  private static final Pattern LABEL_VALUE = Pattern.compile("[\\p{Ll}0-9_-]{0,63}");

  private Names() {}

  public static String check(String field, String name) {
    if (name.isEmpty()) {
      throw ApiError.required(field);
    }
    if (!NAME.matcher(name).matches()) {
      throw ApiError.invalid(field, name, "Must be a match of regex '" + RFC1035 + "'");
    }
    return name;
  }

  public static void checkTags(JsonNode tags) {
    Json.texts(tags.path("items")).forEach(tag -> check("resource.tags.items", tag));
  }

  public static void checkLabels(JsonNode labels) {
    labels
        .propertyStream()
        .forEach(
            label -> {
              var value = label.getValue().asString("");
              if (!LABEL_KEY.matcher(label.getKey()).matches()
                  || !LABEL_VALUE.matcher(value).matches()) {
                throw ApiError.invalid(
                    "resource.labels",
                    label.getKey() + ": " + value,
                    "Only hyphens, underscores, lowercase letters and numbers are allowed, at most"
                        + " 63.");
              }
            });
  }
}
