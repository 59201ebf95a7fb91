package dev.mooring.lab.machine.sql;

import dev.mooring.lab.machine.sql.SqlAccounts.Account;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// One client's connection: MariaDB's own statements are understood here, ordinary SQL goes to the
/// engine.
final class SqlSession implements AutoCloseable {
  private static final Pattern USE = statement("use\\s+[`\"]?(\\w+)[`\"]?");
  private static final Pattern CREATE_DATABASE =
      statement("create\\s+(?:database|schema)\\s+(if\\s+not\\s+exists\\s+)?+[`\"]?(\\w+)[`\"]?.*");
  private static final Pattern DROP_DATABASE =
      statement("drop\\s+(?:database|schema)\\s+(if\\s+exists\\s+)?+[`\"]?(\\w+)[`\"]?");
  private static final Pattern SHOW = statement("show\\s+(databases|schemas|tables)");
  private static final Pattern SESSION_VALUE =
      statement("select\\s+(version|database|current_user|user|now)\\s*\\(\\s*\\)");
  private static final Pattern INFORMATION_SCHEMA =
      Pattern.compile("(?i)\\binformation_schema\\b(?=\\s*\\.)");
  private static final List<String> SYSTEM_DATABASES =
      List.of("information_schema", "mysql", "performance_schema", "sys");
  private final Connection engine;
  private final SqlUsers users;
  private final Account account;
  private String database = "";

  SqlSession(Connection engine, SqlAccounts accounts, Account account) {
    this.engine = engine;
    this.users = new SqlUsers(accounts, account);
    this.account = account;
  }

  private static Pattern statement(String regex) {
    return Pattern.compile("(?is)\\s*" + regex + "\\s*");
  }

  String database() {
    return database;
  }

  SqlResult execute(String sql) throws SqlError {
    var use = USE.matcher(sql);
    if (use.matches()) {
      use(use.group(1));
      return SqlResult.done(0);
    }
    var create = CREATE_DATABASE.matcher(sql);
    if (create.matches()) {
      return create(create.group(2), create.group(1) != null);
    }
    var drop = DROP_DATABASE.matcher(sql);
    if (drop.matches()) {
      return drop(drop.group(2), drop.group(1) != null);
    }
    var show = SHOW.matcher(sql);
    if (show.matches()) {
      return show.group(1).equalsIgnoreCase("tables")
          ? tables()
          : SqlResult.of("Database", databases());
    }
    var value = SESSION_VALUE.matcher(sql);
    if (value.matches()) {
      return SqlResult.of(value.group(1) + "()", List.of(value(value.group(1))));
    }
    var ofUsers = users.execute(sql);
    return ofUsers.isPresent() ? ofUsers.get() : query(sql);
  }

  private String value(String function) {
    return switch (function.toLowerCase(java.util.Locale.ROOT)) {
      case "version" -> "10.11.6-MariaDB-0+deb12u1";
      case "database" -> database.isEmpty() ? "NULL" : database;
      default -> account.user() + "@" + account.host();
    };
  }

  void use(String name) throws SqlError {
    requireRight(name);
    if (!schemas().contains(name) && !SYSTEM_DATABASES.contains(name)) {
      throw new SqlError(1049, "42000", "Unknown database '" + name + "'");
    }
    if (!SYSTEM_DATABASES.contains(name)) {
      run("SET SCHEMA \"" + name + "\"");
    }
    database = name;
  }

  private void requireRight(String name) throws SqlError {
    var granted = account.databases();
    if (!granted.contains("*") && !granted.contains(name) && !name.equals("information_schema")) {
      throw SqlError.noDatabaseRight(account.user(), name);
    }
  }

  private SqlResult create(String name, boolean isTolerant) throws SqlError {
    requireRight(name);
    if (!schemas().contains(name)) {
      run("CREATE SCHEMA \"" + name + "\"");
    } else if (!isTolerant) {
      throw new SqlError(1007, "HY000", "Can't create database '" + name + "'; database exists");
    }
    return SqlResult.done(1);
  }

  private SqlResult drop(String name, boolean isTolerant) throws SqlError {
    requireRight(name);
    if (schemas().contains(name)) {
      run("SET SCHEMA PUBLIC");
      run("DROP SCHEMA \"" + name + "\" CASCADE");
      database = database.equals(name) ? "" : database;
    } else if (!isTolerant) {
      throw new SqlError(
          1008, "HY000", "Can't drop database '" + name + "'; database doesn't exist");
    }
    return SqlResult.done(0);
  }

  private List<String> databases() throws SqlError {
    return Stream.concat(schemas().stream(), SYSTEM_DATABASES.stream())
        .filter(
            name ->
                account.databases().contains("*")
                    || account.databases().contains(name)
                    || name.equals("information_schema"))
        .sorted()
        .toList();
  }

  private List<String> schemas() throws SqlError {
    return run("SELECT SCHEMA_NAME FROM INFORMATION_SCHEMA.SCHEMATA").rows().stream()
        .map(List::getFirst)
        .filter(
            name ->
                !name.equalsIgnoreCase("PUBLIC") && !name.equalsIgnoreCase("information_schema"))
        .toList();
  }

  private SqlResult tables() throws SqlError {
    requireDatabase();
    var names =
        run(
                "SELECT TABLE_NAME FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_SCHEMA = '"
                    + database
                    + "' ORDER BY 1")
            .rows()
            .stream()
            .map(List::getFirst)
            .toList();
    return SqlResult.of("Tables_in_" + database, names);
  }

  private void requireDatabase() throws SqlError {
    if (database.isEmpty()) {
      throw new SqlError(1046, "3D000", "No database selected");
    }
  }

  private SqlResult query(String sql) throws SqlError {
    if (sql.matches(
        "(?is)\\s*(create|drop|alter)\\s+table\\s+(if\\s+(not\\s+)?exists\\s+)?+[`\"]?\\w++[`\"]?+(?!\\s*\\.).*")) {
      requireDatabase();
    }
    return run(INFORMATION_SCHEMA.matcher(sql).replaceAll("INFORMATION_SCHEMA"));
  }

  private SqlResult run(String sql) throws SqlError {
    try (var statement = engine.createStatement()) {
      if (!statement.execute(sql)) {
        return SqlResult.done(Math.max(0, statement.getUpdateCount()));
      }
      try (var rows = statement.getResultSet()) {
        return read(rows);
      }
    } catch (SQLException failure) {
      throw EngineErrors.translate(failure, sql, database);
    }
  }

  private static SqlResult read(ResultSet rows) throws SQLException {
    var meta = rows.getMetaData();
    var columns = new ArrayList<String>();
    for (var i = 1; i <= meta.getColumnCount(); i++) {
      columns.add(meta.getColumnLabel(i));
    }
    var all = new ArrayList<List<String>>();
    while (rows.next()) {
      var row = new ArrayList<String>();
      for (var i = 1; i <= columns.size(); i++) {
        var value = rows.getString(i);
        row.add(value == null ? "NULL" : value);
      }
      all.add(row);
    }
    return new SqlResult(columns, all, 0);
  }

  @Override
  public void close() {
    try {
      engine.close();
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
