package dev.mooring.change.ratings;

import dev.mooring.port.MachineReader;
import dev.mooring.port.Outcome;
import dev.mooring.port.WorldException;
import dev.mooring.text.Phrase;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What a machine's MariaDB says to root over the socket.
public sealed interface DatabaseLook {

  /// There is no server, or it doesn't run.
  record Silent() implements DatabaseLook {}

  /// It lets root in with a password alone.
  record Closed() implements DatabaseLook {}

  /// @param tables and routines of the database `test`
  /// @param columns of `test.ratings`
  /// @param accounts of the user that was asked for
  record Seen(boolean hasDatabase, Set<String> tables, Set<String> columns, List<Account> accounts)
      implements DatabaseLook {
    private static final Set<String> COLUMNS = Set.of("reviewid", "rating");

    public boolean has(DatabaseObject object) {
      return switch (object.kind()) {
        case DATABASE -> hasDatabase;
        case TABLE -> tables.contains("ratings");
        case USER -> accounts.stream().anyMatch(one -> one.name().equals(object.name()));
        case SOCKET_LOGIN, CLOSED_LOGIN -> false;
      };
    }

    boolean hasOurColumns() {
      return columns.equals(COLUMNS);
    }

    /// The tables of `test` but the one with the ratings.
    public List<String> otherTables() {
      return tables.stream().filter(name -> !name.equals("ratings")).sorted().toList();
    }
  }

  /// @param name `USER@HOST`
  /// @param secret the hash of its password; empty or `invalid` for none
  record Account(String name, String plugin, String secret) {

    /// How root's login is left by an installation, unless it got a password since.
    boolean isUntouched() {
      return (plugin.equals("unix_socket") && secret.isEmpty()) || secret.equals("invalid");
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /// Where there is no client, or no server on the socket.
  List<String> NOT_THERE = List.of("not found", "No such file or directory", "ERROR 2002");

  String CLIENT = "sudo mysql --batch --skip-column-names";

  static DatabaseLook at(MachineReader machine, String user) {
    var questions =
        """
        select 'database', SCHEMA_NAME from information_schema.SCHEMATA where SCHEMA_NAME = 'test';
        select 'table', TABLE_NAME from information_schema.TABLES where TABLE_SCHEMA = 'test';
        select 'table', ROUTINE_NAME from information_schema.ROUTINES where ROUTINE_SCHEMA = 'test';
        select 'column', COLUMN_NAME from information_schema.COLUMNS
          where TABLE_SCHEMA = 'test' and TABLE_NAME = 'ratings';
        select User, Host, plugin, authentication_string from mysql.user where User = '%s';
        """
            .formatted(user);
    var outcome = machine.ask(CLIENT, questions.getBytes(StandardCharsets.UTF_8));
    if (!outcome.isOk()) {
      return refused(outcome);
    }
    return parse(outcome.out().lines().map(line -> List.of(line.split("\t", -1))).toList());
  }

  private static DatabaseLook refused(Outcome outcome) {
    if (outcome.err().contains("Access denied")) {
      return new Closed();
    }
    if (NOT_THERE.stream().anyMatch(outcome.err()::contains)) {
      return new Silent();
    }
    throw new WorldException.Broken(
        Phrase.of(
            "refusal.database.untold", outcome.err().strip().lines().reduce("", (_, last) -> last)),
        null);
  }

  private static Seen parse(List<List<String>> rows) {
    var tables = new HashSet<String>();
    var columns = new HashSet<String>();
    var hasDatabase = false;
    for (var row : rows) {
      switch (row.size() == 2 ? row.getFirst() : "") {
        case "database" -> hasDatabase = true;
        case "table" -> tables.add(row.get(1));
        case "column" -> columns.add(row.get(1).toLowerCase(Locale.ROOT));
        default -> {}
      }
    }
    var accounts =
        rows.stream()
            .filter(row -> row.size() == 4)
            .map(row -> new Account(row.get(0) + "@" + row.get(1), row.get(2), row.get(3)))
            .toList();
    return new Seen(hasDatabase, tables, columns, accounts);
  }
}
