package dev.mooring.lab.cluster.store;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What is wrong with an object, field by field.
public final class Violations {
  private record Cause(String reason, String message, String field) {}

  private final List<Cause> causes = new ArrayList<>();

  public void required(String field, String why) {
    causes.add(
        new Cause(
            "FieldValueRequired", "Required value" + (why.isEmpty() ? "" : ": " + why), field));
  }

  /// @param value as JSON shows it, so texts with their quotes
  public void invalid(String field, String value, String why) {
    causes.add(new Cause("FieldValueInvalid", "Invalid value: " + value + ": " + why, field));
  }

  public void invalidText(String field, String value, String why) {
    invalid(field, "\"" + value + "\"", why);
  }

  public void duplicate(String field, String value) {
    causes.add(new Cause("FieldValueDuplicate", "Duplicate value: \"" + value + "\"", field));
  }

  public void unsupported(String field, String value, String supported) {
    causes.add(
        new Cause(
            "FieldValueNotSupported",
            "Unsupported value: \"" + value + "\": supported values: " + supported,
            field));
  }

  /// @throws ApiException 422 when anything is wrong
  public void refuse(ApiKind kind, String name) {
    if (causes.isEmpty()) {
      return;
    }
    var list = Json.array();
    for (var cause : causes) {
      list.addObject()
          .put("reason", cause.reason())
          .put("message", cause.message())
          .put("field", cause.field());
    }
    var said = causes.stream().map(c -> c.field() + ": " + c.message()).toList();
    var text =
        said.size() == 1
            ? said.getFirst()
            : said.stream().collect(Collectors.joining(", ", "[", "]"));
    throw ApiException.invalid(kind, name, text, list);
  }
}
