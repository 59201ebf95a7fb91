package dev.mooring.lab.machine.sql;

import java.util.List;

/// What a statement gave.
///
/// @param columns empty for a statement that gives no rows
/// @param rows values as text; `NULL` for none
record SqlResult(List<String> columns, List<List<String>> rows, int updated) {
  static SqlResult done(int updated) {
    return new SqlResult(List.of(), List.of(), updated);
  }

  static SqlResult of(String column, List<String> values) {
    return new SqlResult(List.of(column), values.stream().map(List::of).toList(), 0);
  }

  boolean hasRows() {
    return !columns.isEmpty();
  }
}
