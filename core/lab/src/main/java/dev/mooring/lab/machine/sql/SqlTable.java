package dev.mooring.lab.machine.sql;

import java.util.ArrayList;
import java.util.List;

/// How the client shows rows: a drawn table for a person, tabs for a pipe.
final class SqlTable {
  private SqlTable() {}

  static String drawn(SqlResult result, boolean hasNames) {
    var widths = new ArrayList<Integer>();
    for (var i = 0; i < result.columns().size(); i++) {
      var column = i;
      var widest = result.rows().stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
      widths.add(Math.max(hasNames ? result.columns().get(i).length() : 0, widest));
    }
    var rule = new StringBuilder("+");
    widths.forEach(width -> rule.append("-".repeat(width + 2)).append('+'));
    var text = new StringBuilder(rule).append('\n');
    if (hasNames) {
      text.append(row(result.columns(), widths, false)).append(rule).append('\n');
    }
    result.rows().forEach(row -> text.append(row(row, widths, true)));
    return text.append(rule).append('\n').toString();
  }

  private static String row(List<String> cells, List<Integer> widths, boolean isData) {
    var line = new StringBuilder("|");
    for (var i = 0; i < cells.size(); i++) {
      var cell = cells.get(i);
      var gap = " ".repeat(widths.get(i) - cell.length());
      // Numbers stand on the right.
      line.append(' ')
          .append(isData && cell.matches("-?[\\d.]+") ? gap + cell : cell + gap)
          .append(" |");
    }
    return line.append('\n').toString();
  }

  static String tabbed(SqlResult result, boolean hasNames) {
    var text = new StringBuilder();
    if (hasNames && !result.rows().isEmpty()) {
      text.append(String.join("\t", result.columns())).append('\n');
    }
    result.rows().forEach(row -> text.append(String.join("\t", row)).append('\n'));
    return text.toString();
  }
}
