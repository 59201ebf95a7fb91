package dev.mooring.lab.machine.sql;

import dev.mooring.lab.machine.sql.SqlAccounts.Account;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The statements about users: grant, create, alter, drop, set password, and the table mysql.user.
final class SqlUsers {
  private static final String NAME = "[`'\"]?([\\w.-]+)[`'\"]?(?:@[`'\"]?([\\w.%-]+)[`'\"]?)?";
  private static final String PASSWORD = "(?:password\\s*\\(\\s*)?['\"]([^'\"]*)['\"]\\s*\\)?";
  private static final Pattern GRANT =
      statement(
          "grant\\s+(.+?)\\s+on\\s+[`'\"]?([\\w*%]+)[`'\"]?\\.(\\S+)\\s+to\\s+"
              + NAME
              + "(?:\\s+identified\\s+by\\s+"
              + PASSWORD
              + ")?(?:\\s+with\\s+grant\\s+option)?");
  private static final Pattern REVOKE =
      statement("revoke\\s+.+?\\s+on\\s+[`'\"]?([\\w*%]+)[`'\"]?\\.\\S+\\s+from\\s+" + NAME);
  private static final Pattern CREATE =
      statement(
          "create\\s+(or\\s+replace\\s+)?user\\s+(if\\s+not\\s+exists\\s+)?"
              + NAME
              + "(?:\\s+identified\\s+by\\s+"
              + PASSWORD
              + ")?");
  private static final Pattern ALTER =
      statement(
          "alter\\s+user\\s+(?:if\\s+exists\\s+)?"
              + NAME
              + "\\s+identified\\s+(?:via\\s+unix_socket|(?:by|via\\s+.*?using)\\s+"
              + PASSWORD
              + "(?:\\s+or\\s+unix_socket)?)");
  private static final Pattern BARE_HASH = Pattern.compile("(?i)\\susing\\s+['\"]");
  private static final Pattern SET_PASSWORD =
      statement("set\\s+password(?:\\s+for\\s+" + NAME + ")?\\s*=\\s*" + PASSWORD);
  private static final Pattern DROP = statement("drop\\s+user\\s+(if\\s+exists\\s+)?" + NAME);
  private static final Pattern SELECT =
      statement(
          "select\\s+([\\w\\s,*]+?)\\s+from\\s+mysql\\.(?:user|global_priv)(?:\\s+where\\s+user\\s*=\\s*['\"]([^'\"]*)['\"](?:\\s+and\\s+host\\s*=\\s*['\"]([^'\"]*)['\"])?)?(?:\\s+order\\s+by.*)?");
  private static final Pattern SHOW_GRANTS = statement("show\\s+grants\\s+for\\s+" + NAME);
  private static final Pattern NOTHING_TO_DO =
      statement(
          "flush\\s+(?:privileges|tables)|commit|rollback|begin|start\\s+transaction|set\\s+names\\s+\\S+|set\\s+(?:session|global)\\s+.*");
  private final SqlAccounts accounts;
  private final Account caller;

  SqlUsers(SqlAccounts accounts, Account caller) {
    this.accounts = accounts;
    this.caller = caller;
  }

  private static Pattern statement(String regex) {
    return Pattern.compile("(?is)\\s*(?:" + regex + ")\\s*");
  }

  private interface Work {
    SqlResult run(Matcher matcher) throws SqlError;
  }

  private record Kind(Pattern pattern, Work work) {}

  /// Empty for a statement that is not about users.
  Optional<SqlResult> execute(String sql) throws SqlError {
    if (NOTHING_TO_DO.matcher(sql).matches()) {
      return Optional.of(SqlResult.done(0));
    }
    var kinds =
        List.of(
            new Kind(GRANT, this::grant),
            new Kind(REVOKE, this::revoke),
            new Kind(CREATE, this::create),
            new Kind(ALTER, this::alter),
            new Kind(SET_PASSWORD, this::setPassword),
            new Kind(DROP, this::drop),
            new Kind(SHOW_GRANTS, this::showGrants),
            new Kind(SELECT, this::select));
    for (var kind : kinds) {
      var matcher = kind.pattern().matcher(sql);
      if (matcher.matches()) {
        if (!caller.databases().contains("*")) {
          throw new SqlError(
              1227,
              "42000",
              "Access denied; you need (at least one of) the CREATE USER privilege(s) for this"
                  + " operation");
        }
        return Optional.of(kind.work().run(matcher));
      }
    }
    if (sql.matches(
        "(?is)\\s*(grant|revoke|alter\\s+user|create\\s+user|drop\\s+user|set\\s+password).*")) {
      throw SqlError.syntax(sql);
    }
    return Optional.empty();
  }

  private static String group(Matcher matcher, int group, String otherwise) {
    return Optional.ofNullable(matcher.group(group)).orElse(otherwise);
  }

  private SqlResult grant(Matcher matcher) throws SqlError {
    var user = group(matcher, 4, "");
    var host = group(matcher, 5, "%");
    var password = Optional.ofNullable(matcher.group(6));
    var present = accounts.find(user, host);
    if (present.isEmpty() && password.isEmpty()) {
      throw new SqlError(1133, "28000", "Can't find any matching row in the user table");
    }
    var account =
        present.orElseGet(
            () -> new Account(user, host, Optional.empty(), false, new LinkedHashSet<>()));
    account.databases().add(group(matcher, 2, ""));
    accounts.grants().add(user, host, matcher.group(1), matcher.group(2), matcher.group(3));
    accounts.put(password.isPresent() ? account.withPassword(password.get()) : account);
    return SqlResult.done(0);
  }

  private SqlResult revoke(Matcher matcher) throws SqlError {
    find("REVOKE", group(matcher, 2, ""), group(matcher, 3, "%"))
        .databases()
        .remove(group(matcher, 1, ""));
    return SqlResult.done(0);
  }

  private SqlResult create(Matcher matcher) throws SqlError {
    var user = group(matcher, 3, "");
    var host = group(matcher, 4, "%");
    if (accounts.find(user, host).isPresent() && matcher.group(1) == null) {
      if (matcher.group(2) != null) {
        return SqlResult.done(0);
      }
      throw failed("CREATE USER", user, host);
    }
    accounts.grants().forget(user, host);
    accounts.put(
        new Account(user, host, Optional.of(group(matcher, 5, "")), false, new LinkedHashSet<>()));
    return SqlResult.done(0);
  }

  private SqlResult alter(Matcher matcher) throws SqlError {
    var account = find("ALTER USER", group(matcher, 1, ""), group(matcher, 2, "%"));
    var words = matcher.group().toLowerCase(Locale.ROOT);
    // Who names a way in closes those that are not named.
    var there = account.bySocket(words.contains("unix_socket"));
    accounts.put(
        BARE_HASH.matcher(words).find() || matcher.group(3) == null
            ? there.withoutPassword()
            : there.withPassword(matcher.group(3)));
    return SqlResult.done(0);
  }

  private SqlResult setPassword(Matcher matcher) throws SqlError {
    var account =
        find("SET PASSWORD", group(matcher, 1, caller.user()), group(matcher, 2, caller.host()));
    accounts.put(account.withPassword(group(matcher, 3, "")));
    return SqlResult.done(0);
  }

  private SqlResult drop(Matcher matcher) throws SqlError {
    var user = group(matcher, 2, "");
    var host = group(matcher, 3, "%");
    if (!accounts.remove(user, host) && matcher.group(1) == null) {
      throw failed("DROP USER", user, host);
    }
    return SqlResult.done(0);
  }

  private SqlResult showGrants(Matcher matcher) throws SqlError {
    var user = group(matcher, 1, "");
    var host = group(matcher, 2, "%");
    var account = accounts.find(user, host);
    if (account.isEmpty()) {
      throw new SqlError(
          1141,
          "42000",
          "There is no such grant defined for user '" + user + "' on host '" + host + "'");
    }
    return SqlResult.of("Grants for " + user + "@" + host, accounts.grants().of(account.get()));
  }

  private Account find(String operation, String user, String host) throws SqlError {
    var found = accounts.find(user, host);
    if (found.isEmpty()) {
      throw failed(operation, user, host);
    }
    return found.get();
  }

  private static SqlError failed(String operation, String user, String host) {
    return new SqlError(
        1396, "HY000", "Operation " + operation + " failed for '" + user + "'@'" + host + "'");
  }

  private SqlResult select(Matcher matcher) throws SqlError {
    var words = group(matcher, 1, "").toLowerCase(Locale.ROOT).replaceAll("\\s", "");
    if (words.startsWith("count")) {
      throw SqlError.syntax(words);
    }
    var columns =
        words.equals("*") ? List.of("user", "host", "plugin") : List.of(words.split(",", -1));
    Stream<Account> rows =
        accounts.all().stream()
            .filter(account -> group(matcher, 2, account.user()).equals(account.user()))
            .filter(account -> group(matcher, 3, account.host()).equals(account.host()));
    return new SqlResult(
        columns.stream()
            .map(name -> name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1))
            .toList(),
        rows.map(account -> columns.stream().map(column -> cell(account, column)).toList())
            .toList(),
        0);
  }

  private static String cell(Account account, String column) {
    return switch (column) {
      case "user" -> account.user();
      case "host" -> account.host();
      case "plugin" -> "mysql_native_password";
      case "authentication_string" -> account.secret();
      case "1" -> "1";
      default -> "";
    };
  }
}
