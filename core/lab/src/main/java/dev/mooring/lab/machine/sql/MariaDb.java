package dev.mooring.lab.machine.sql;

import dev.mooring.lab.machine.systemd.Service;
import dev.mooring.lab.world.MachineState.DatabaseReply;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.h2.Driver;

/// The unit `mariadb`: one database server with its accounts, on the socket and on 127.0.0.1:3306.
/// The data live as long as the machine, or until their folder is removed and the package installed
/// again.
public final class MariaDb implements Service, AutoCloseable {
  private static final String LOOPBACK = "127.0.0.1";
  private final String url =
      "jdbc:h2:mem:"
          + UUID.randomUUID()
          + ";MODE=MySQL;DATABASE_TO_UPPER=FALSE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1";
  private final Supplier<String> bindAddress;
  private volatile boolean isRunning;
  private volatile String bound = LOOPBACK;
  private SqlAccounts accounts = new SqlAccounts();

  public MariaDb() {
    this(() -> LOOPBACK);
  }

  /// @param bindAddress where its settings let it listen, read at each start
  public MariaDb(Supplier<String> bindAddress) {
    this.bindAddress = bindAddress;
  }

  @Override
  public void start() {
    bound = bindAddress.get();
    isRunning = true;
  }

  /// The address at which it listens; empty while it does not run.
  public Optional<String> listensAt() {
    return isRunning ? Optional.of(bound) : Optional.empty();
  }

  /// Whether it listens on the machine's own address.
  public boolean isOpen() {
    return isRunning && !bound.equals(LOOPBACK) && !bound.equals("localhost");
  }

  @Override
  public void stop() {
    isRunning = false;
  }

  boolean isRunning() {
    return isRunning;
  }

  /// Forgets data and accounts, as removing /var/lib/mysql does.
  public void erase() {
    accounts = new SqlAccounts();
    try (var connection = connect();
        var statement = connection.createStatement()) {
      statement.execute("DROP ALL OBJECTS");
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /// @param systemUser who is at the other end of the socket; empty over TCP
  SqlSession login(String user, String password, Optional<String> systemUser) throws SqlError {
    return open(accounts.login(user, password, systemUser));
  }

  private SqlSession open(SqlAccounts.Account account) {
    try {
      return new SqlSession(connect(), accounts, account);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private Connection connect() throws SQLException {
    return Driver.load().connect(url, new java.util.Properties());
  }

  /// One login over TCP and one query; empty while the unit does not run.
  public Optional<DatabaseReply> query(String user, String password, String database, String sql) {
    return isRunning
        ? answer(() -> login(user, password, Optional.empty()), database, sql)
        : Optional.empty();
  }

  /// The same for a client at an address that is not 127.0.0.1; empty too while the server listens
  /// on the loopback interface alone.
  public Optional<DatabaseReply> query(
      String from, String user, String password, String database, String sql) {
    return isOpen()
        ? answer(() -> open(accounts.loginFrom(from, user, password)), database, sql)
        : Optional.empty();
  }

  /// Accounts, databases, tables and their rows, whether or not the unit runs.
  public Map<String, String> contents() {
    var contents = new TreeMap<String, String>();
    accounts
        .all()
        .forEach(
            one ->
                contents.put(
                    "user " + one.user() + "@" + one.host(),
                    Integer.toHexString(one.password().hashCode())
                        + (one.bySocket() ? " socket " : " ")
                        + String.join(",", new TreeSet<>(one.databases()))));
    try (var connection = connect()) {
      contents.putAll(new SqlContents(connection).read());
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
    return contents;
  }

  @FunctionalInterface
  private interface Login {
    SqlSession in() throws SqlError;
  }

  private static Optional<DatabaseReply> answer(Login login, String database, String sql) {
    try (var session = login.in()) {
      if (!database.isEmpty()) {
        session.use(database);
      }
      return Optional.of(new DatabaseReply("", session.execute(sql).rows()));
    } catch (SqlError error) {
      return Optional.of(new DatabaseReply(error.line(), List.of()));
    }
  }

  @Override
  public void close() {
    try (var connection = connect();
        var statement = connection.createStatement()) {
      statement.execute("SHUTDOWN IMMEDIATELY");
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
