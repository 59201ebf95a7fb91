package dev.mooring.lab.machine.sql;

import dev.mooring.lab.machine.disk.Disk;
import dev.mooring.lab.machine.disk.PosixException;
import dev.mooring.lab.machine.process.Call;
import dev.mooring.lab.machine.process.Options;
import dev.mooring.lab.machine.process.Program;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// `mysql` and `mariadb`: by the unix socket, or over TCP with `-h 127.0.0.1`.
public final class MysqlClient implements Program {
  private final MariaDb server;
  private final DatabaseFolder data;

  /// @param disk where the server keeps its data
  public MysqlClient(MariaDb server, Disk disk) {
    this.server = server;
    this.data = new DatabaseFolder(disk);
  }

  @Override
  public int run(Call call) throws IOException {
    // -p takes its value only when it is stuck to it.
    var args =
        call.args().stream()
            .map(
                arg ->
                    arg.equals("--password")
                        ? "-p"
                        : arg.startsWith("-p") && arg.length() > 2
                            ? "--password=" + arg.substring(2)
                            : arg)
            .toList();
    var options =
        Options.parse(
            args,
            "u:ph:P:e:NBtsrvfD:S:nqA",
            "user:=u",
            "password:=W",
            "host:=h",
            "port:=P",
            "execute:=e",
            "skip-column-names=N",
            "batch=B",
            "table=t",
            "silent=s",
            "database:=D",
            "socket:=S",
            "protocol:=o",
            "force=f",
            "raw=r",
            "connect-timeout:=c",
            "no-defaults=n",
            "defaults-extra-file:=x",
            "defaults-file:=x",
            "version=V",
            "default-character-set:=c",
            "skip-ssl=n",
            "no-auto-rehash=A");
    if (options.unknown().isPresent()) {
      return call.fail(7, "unknown option '" + options.unknown().get() + "'");
    }
    if (options.has("V")) {
      call.println(
          "mysql  Ver 15.1 Distrib 10.11.6-MariaDB, for debian-linux-gnu (x86_64) using  EditLine"
              + " wrapper");
      return 0;
    }
    var isTcp = isTcp(options);
    var host = options.value("h").orElse("127.0.0.1");
    if (!server.isRunning() || (isTcp && !List.of("127.0.0.1", "localhost").contains(host))) {
      call.io()
          .complain(
              isTcp
                  ? "ERROR 2002 (HY000): Can't connect to server on '" + host + "' (115)"
                  : "ERROR 2002 (HY000): Can't connect to local server through socket"
                      + " '/run/mysqld/mysqld.sock' (2)");
      return 1;
    }
    var systemUser = call.context().user().name();
    try (var session =
        server.login(
            user(call, options).orElse(systemUser),
            password(call, options),
            isTcp ? Optional.empty() : Optional.of(systemUser))) {
      var database =
          options.value("D").or(() -> options.operands().stream().findFirst()).orElse("");
      if (!database.isEmpty()) {
        session.use(database);
      }
      var status = new Conversation(call, options, session).run();
      data.show(server.contents().keySet());
      return status;
    } catch (SqlError error) {
      call.io().complain(error.line());
      return 1;
    }
  }

  private static boolean isTcp(Options options) {
    var protocol = options.value("o").orElse("");
    return protocol.equalsIgnoreCase("tcp")
        || options.value("h").map(host -> !host.equals("localhost")).orElse(false);
  }

  private static Optional<String> user(Call call, Options options) throws IOException {
    var given = options.value("u");
    return given.isPresent() ? given : setting(call, options, "user");
  }

  private static String password(Call call, Options options) throws IOException {
    if (options.has("p") && call.io().isTerminal()) {
      call.io().print("Enter password: ");
      return line(call);
    }
    var given = options.value("W");
    var stored = given.isPresent() ? given : setting(call, options, "password");
    return stored.orElse(call.context().environment().getOrDefault("MYSQL_PWD", ""));
  }

  // From an option file: the way to keep a password out of the arguments.
  private static Optional<String> setting(Call call, Options options, String name)
      throws IOException {
    var home = call.context().environment().getOrDefault("HOME", "/");
    var file = options.value("x").orElse(home + "/.my.cnf");
    try {
      var matcher =
          Pattern.compile("(?m)^\\s*" + name + "\\s*=\\s*[\"']?(.*?)[\"']?\\s*$")
              .matcher(call.text(file));
      return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    } catch (PosixException missing) {
      if (options.has("x")) {
        throw missing;
      }
      return Optional.empty();
    }
  }

  private static String line(Call call) throws IOException {
    var bytes = new ByteArrayOutputStream();
    for (var c = call.io().in().read(); c >= 0 && c != '\n'; c = call.io().in().read()) {
      bytes.write(c);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /// What is said over one connection.
  private record Conversation(Call call, Options options, SqlSession session) {

    int run() throws IOException {
      if (options.has("e")) {
        return script(options.value("e").orElse(""), true);
      }
      if (!call.io().isTerminal()) {
        return script(new String(call.io().in().readAllBytes(), StandardCharsets.UTF_8), false);
      }
      call.println("Welcome to the MariaDB monitor.  Commands end with ;\n");
      return dialogue();
    }

    private int dialogue() throws IOException {
      var pending = new ArrayList<String>();
      while (true) {
        var shown = session.database().isEmpty() ? "(none)" : session.database();
        call.io().print(pending.isEmpty() ? "MariaDB [" + shown + "]> " : "    -> ");
        var line = line(call);
        if (pending.isEmpty()
            && (line.isEmpty() || line.matches("(?i)\\s*(exit|quit|\\\\q);?\\s*"))) {
          call.println("Bye");
          return 0;
        }
        pending.add(line);
        if (line.strip().endsWith(";") || line.matches("(?i)use\\s+\\w+")) {
          script(String.join("\n", pending), true);
          pending.clear();
        }
      }
    }

    private int script(String sql, boolean isTyped) throws IOException {
      for (var statement : SqlScript.statements(sql)) {
        try {
          show(session.execute(statement.text()), isTyped);
        } catch (SqlError error) {
          call.io().complain(error.line(statement.line()));
          if (!options.has("f") && !(isTyped && !options.has("e"))) {
            return 1;
          }
        }
      }
      return 0;
    }

    private void show(SqlResult result, boolean isTyped) throws IOException {
      var isDrawn = options.has("t") || (call.io().isTerminal() && !options.has("B"));
      var hasNames = !options.has("N");
      if (result.hasRows() && isDrawn && !result.rows().isEmpty()) {
        call.io().print(SqlTable.drawn(result, hasNames));
      } else if (result.hasRows()) {
        call.io().print(SqlTable.tabbed(result, hasNames));
      } else if (isTyped && call.io().isTerminal() && !options.has("e")) {
        call.println("Query OK, " + result.updated() + " rows affected (0.003 sec)\n");
      }
    }
  }
}
