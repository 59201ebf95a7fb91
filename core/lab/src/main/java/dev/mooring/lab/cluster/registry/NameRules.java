package dev.mooring.lab.cluster.registry;

import dev.mooring.lab.cluster.store.ApiKind;
import dev.mooring.lab.cluster.store.Json;
import dev.mooring.lab.cluster.store.Violations;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// How objects and their labels may be called (RFC 1035 and RFC 1123, with the API server's words).
final class NameRules {
  private static final String LABEL = "[a-z0-9]([-a-z0-9]*[a-z0-9])?";
  private static final Pattern DNS_1123_LABEL = Pattern.compile(LABEL);
  private static final Pattern DNS_1123_SUBDOMAIN = Pattern.compile(LABEL + "(\\." + LABEL + ")*");
  private static final Pattern DNS_1035_LABEL = Pattern.compile("[a-z]([-a-z0-9]*[a-z0-9])?");
  private static final Pattern LABEL_VALUE =
      Pattern.compile("(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?");

  private NameRules() {}

  static void validate(ApiKind kind, JsonNode object, Violations violations) {
    var name = Json.name(object);
    if (name.isEmpty()) {
      violations.required("metadata.name", "name or generateName is required");
    } else if (!kind.group().equals("rbac.authorization.k8s.io")) {
      name(kind, name, violations);
    }
    Json.labels(object).values().forEach(v -> labelValue(v, violations));
  }

  private static void name(ApiKind kind, String name, Violations violations) {
    switch (kind.plural()) {
      case "services" -> check(name, 63, DNS_1035_LABEL, DNS_1035_WORDS, violations);
      case "namespaces" -> check(name, 63, DNS_1123_LABEL, DNS_1123_LABEL_WORDS, violations);
      default -> check(name, 253, DNS_1123_SUBDOMAIN, DNS_1123_SUBDOMAIN_WORDS, violations);
    }
  }

  private static void check(
      String name, int longest, Pattern form, String words, Violations violations) {
    if (name.length() > longest) {
      violations.invalidText(
          "metadata.name", name, "must be no more than " + longest + " characters");
    }
    if (!form.matcher(name).matches()) {
      violations.invalidText("metadata.name", name, words);
    }
  }

  private static void labelValue(String value, Violations violations) {
    if (value.length() > 63 || !LABEL_VALUE.matcher(value).matches()) {
      violations.invalidText("metadata.labels", value, LABEL_WORDS);
    }
  }

  // The sentences are the API server's own, so that a search for them finds its documentation.
  private static final String DNS_1035_WORDS =
      "a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an"
          + " alphabetic character, and end with an alphanumeric character (e.g. 'my-name',  or"
          + " 'abc-123', regex used for validation is '[a-z]([-a-z0-9]*[a-z0-9])?')";
  private static final String DNS_1123_LABEL_WORDS =
      "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and"
          + " must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc',"
          + " regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')";
  private static final String DNS_1123_SUBDOMAIN_WORDS =
      "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or"
          + " '.', and must start and end with an alphanumeric character (e.g. 'example.com',"
          + " regex used for validation is"
          + " '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')";
  private static final String LABEL_WORDS =
      "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or"
          + " '.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or"
          + " 'my_value',  or '12345', regex used for validation is"
          + " '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')";
}
