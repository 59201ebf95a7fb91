package dev.mooring.lab.machine.sql;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// The accounts of the database server. Root may come by the unix socket without a password when it
/// is the system's root (Debian's MariaDB 10.11), and by a password where it was given one.
final class SqlAccounts {
  private final Map<String, Account> accounts = new TreeMap<>();
  private final SqlGrants grants = new SqlGrants();

  /// @param password empty where no password opens it
  /// @param bySocket whether the system user of the same name needs none
  /// @param databases what was granted: names, or `*`
  record Account(
      String user,
      String host,
      Optional<String> password,
      boolean bySocket,
      Set<String> databases) {
    /// As a hash that belongs to no password leaves it.
    Account withoutPassword() {
      return new Account(user, host, Optional.empty(), bySocket, databases);
    }

    /// Root's login as mariadb-install-db leaves it has a hash that no password has.
    String secret() {
      return password
          .map(SqlGrants::hash)
          .orElse(bySocket || user.equals("mariadb.sys") ? "invalid" : "");
    }

    Account bySocket(boolean is) {
      return new Account(user, host, password, is, databases);
    }

    Account withPassword(String text) {
      return new Account(user, host, Optional.of(text), bySocket, databases);
    }
  }

  SqlAccounts() {
    put(new Account("root", "localhost", Optional.empty(), true, new LinkedHashSet<>(Set.of("*"))));
    put(new Account("mariadb.sys", "localhost", Optional.empty(), false, new LinkedHashSet<>()));
  }

  SqlGrants grants() {
    return grants;
  }

  synchronized void put(Account account) {
    accounts.put(key(account.user(), account.host()), account);
  }

  synchronized Optional<Account> find(String user, String host) {
    return Optional.ofNullable(accounts.get(key(user, host)));
  }

  synchronized boolean remove(String user, String host) {
    grants.forget(user, host);
    return accounts.remove(key(user, host)) != null;
  }

  synchronized List<Account> all() {
    return List.copyOf(accounts.values());
  }

  /// @param systemUser who is at the other end of the socket; empty over TCP
  synchronized Account login(String user, String password, Optional<String> systemUser)
      throws SqlError {
    return login(List.of("localhost", "127.0.0.1", "%"), user, password, systemUser);
  }

  /// Over TCP from another address than the loopback interface's first.
  synchronized Account loginFrom(String from, String user, String password) throws SqlError {
    return login(List.of(from, "%"), user, password, Optional.empty());
  }

  private Account login(
      List<String> hosts, String user, String password, Optional<String> systemUser)
      throws SqlError {
    for (var host : hosts) {
      var account = find(user, host);
      if (account.isPresent()) {
        var isPeer = account.get().bySocket() && systemUser.equals(Optional.of(user));
        if (isPeer || account.get().password().equals(Optional.of(password))) {
          return account.get();
        }
        if (account.get().password().isPresent()) {
          throw SqlError.denied(user, !password.isEmpty());
        }
        break;
      }
    }
    throw SqlError.deniedAnyPassword(user);
  }

  private static String key(String user, String host) {
    return user + "@" + host;
  }
}
