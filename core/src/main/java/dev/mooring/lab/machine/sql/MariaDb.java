package dev.mooring.lab.machine.sql;

import dev.mooring.lab.MachineState.DatabaseReply;
import dev.mooring.lab.machine.systemd.Service;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.h2.Driver;

/// The unit `mariadb`: one database server with its accounts, on the socket and on 127.0.0.1:3306.
/// The data live as long as the machine, or until their folder is removed and the package installed
/// again.
public final class MariaDb implements Service, AutoCloseable {
  private final String url =
      "jdbc:h2:mem:"
          + UUID.randomUUID()
          + ";MODE=MySQL;DATABASE_TO_UPPER=FALSE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1";
  private volatile boolean isRunning;
  private SqlAccounts accounts = new SqlAccounts();

  @Override
  public void start() {
    isRunning = true;
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
    var account = accounts.login(user, password, systemUser);
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
    if (!isRunning) {
      return Optional.empty();
    }
    try (var session = login(user, password, Optional.empty())) {
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
