package dev.mooring.lab.machine.sql;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Grants, as `show grants` tells it.
final class SqlGrants {
  private final Map<String, Set<String>> grants = new ConcurrentHashMap<>();

  synchronized void add(String user, String host, String rights, String database, String table) {
    var what = rights.strip().toUpperCase(Locale.ROOT);
    var name = table.replaceAll("[`'\"]", "");
    grants
        .computeIfAbsent(user + "@" + host, _ -> new LinkedHashSet<>())
        .add(
            "GRANT %s ON %s.%s TO"
                .formatted(
                    what.equals("ALL") ? "ALL PRIVILEGES" : what, quote(database), quote(name)));
  }

  synchronized void forget(String user, String host) {
    grants.remove(user + "@" + host);
  }

  synchronized List<String> of(SqlAccounts.Account account) {
    var who = " `%s`@`%s`".formatted(account.user(), account.host());
    var lines = new ArrayList<String>();
    var how =
        account.password().isEmpty() ? "" : " IDENTIFIED BY PASSWORD '" + account.secret() + "'";
    if (!account.databases().contains("*")) {
      lines.add("GRANT USAGE ON *.* TO" + who + how);
    }
    grants
        .getOrDefault(account.user() + "@" + account.host(), Set.of())
        .forEach(grant -> lines.add(grant + who));
    return lines;
  }

  private static String quote(String name) {
    return name.equals("*") ? name : "`" + name + "`";
  }

  /// As mysql_native_password keeps a password.
  static String hash(String password) {
    try {
      var sha1 = MessageDigest.getInstance("SHA-1");
      var inner = sha1.digest(password.getBytes(StandardCharsets.UTF_8));
      return "*" + HexFormat.of().withUpperCase().formatHex(sha1.digest(inner));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
