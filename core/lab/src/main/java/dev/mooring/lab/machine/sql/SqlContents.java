package dev.mooring.lab.machine.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// All that the server's databases hold, one entry a database and a table.
record SqlContents(Connection engine) {
  private static final String TABLES =
      "SELECT S.SCHEMA_NAME, T.TABLE_NAME FROM INFORMATION_SCHEMA.SCHEMATA S LEFT JOIN"
          + " INFORMATION_SCHEMA.TABLES T ON T.TABLE_SCHEMA = S.SCHEMA_NAME WHERE S.SCHEMA_NAME NOT"
          + " IN ('PUBLIC', 'INFORMATION_SCHEMA')";

  Map<String, String> read() throws SQLException {
    var contents = new TreeMap<String, String>();
    for (var row : rows(TABLES)) {
      contents.put("database " + row.getFirst(), "");
      if (!row.getLast().equals("NULL")) {
        var table = row.getFirst() + "\".\"" + row.getLast();
        var rows = rows("SELECT * FROM \"" + table + "\" ORDER BY 1");
        contents.put("table " + row.getFirst() + "." + row.getLast(), rows.toString());
      }
    }
    return contents;
  }

  private List<List<String>> rows(String query) throws SQLException {
    try (var statement = engine.createStatement();
        var found = statement.executeQuery(query)) {
      var columns = found.getMetaData().getColumnCount();
      var rows = new ArrayList<List<String>>();
      while (found.next()) {
        var row = new ArrayList<String>();
        for (var i = 1; i <= columns; i++) {
          row.add(String.valueOf(found.getString(i)).replaceFirst("^null$", "NULL"));
        }
        rows.add(row);
      }
      return rows;
    }
  }
}
