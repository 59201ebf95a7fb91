package dev.mooring.practice.istio1;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import net.schmizz.sshj.SSHClient;
import net.schmizz.sshj.common.IOUtils;
import net.schmizz.sshj.transport.verification.OpenSSHKnownHosts;

/// A person's shell on the machine `vm-1` of a lab.
final class MachineShell implements AutoCloseable {
  private final Path home;
  private Optional<SSHClient> ssh = Optional.empty();

  MachineShell(Path home) {
    this.home = home;
  }

  /// Runs a command on the machine, as a person would.
  String run(String line) {
    try (var session = client().startSession();
        var command = session.exec(line)) {
      var out = IOUtils.readFully(command.getInputStream()).toString(UTF_8);
      var err = IOUtils.readFully(command.getErrorStream()).toString(UTF_8);
      command.join();
      if (command.getExitStatus() != 0) {
        throw new AssertionError(line + ": " + command.getExitStatus() + " " + out + err);
      }
      return out;
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }

  /// MariaDB with Bookinfo's table, open to others than the machine itself.
  void installDatabase() {
    run("sudo apt-get -qq update && sudo apt-get -qq install -y mariadb-server");
    run(
        "sudo sed -i 's/^bind-address.*/bind-address = 0.0.0.0/'"
            + " /etc/mysql/mariadb.conf.d/50-server.cnf && sudo systemctl restart mariadb");
    run(
        "curl -sf"
            + " https://raw.githubusercontent.com/istio/istio/master/samples/bookinfo/src/mysql/mysqldb-init.sql"
            + " | sudo mysql");
    run(
        "sudo mysql -e \"CREATE USER 'root'@'%' IDENTIFIED BY 'password'; GRANT ALL PRIVILEGES ON"
            + " *.* TO 'root'@'%'; FLUSH PRIVILEGES\"");
  }

  private SSHClient client() throws IOException {
    if (ssh.isEmpty()) {
      var client = new SSHClient();
      var port = port();
      client.addHostKeyVerifier(new OpenSSHKnownHosts(home.resolve("known_hosts").toFile()));
      client.connect("127.0.0.1", port);
      client.authPublickey("learner", home.resolve("id_ed25519").toString());
      ssh = Optional.of(client);
    }
    return ssh.get();
  }

  private int port() {
    var route =
        Istio1Lab.patiently()
            .ignoreExceptions()
            .until(
                () -> Files.readString(home.resolve("ssh_config")), text -> text.contains("vm-1"));
    return Integer.parseInt(route.replaceFirst("(?s).*Host vm-1\\n.*?Port (\\d+).*", "$1"));
  }

  /// Switches the machine off and on again, and logs in anew.
  void reboot() throws IOException {
    var before = client();
    // The connection may end before the command has.
    before.startSession().exec("sudo reboot");
    Istio1Lab.patiently().until(before::isConnected, Boolean.FALSE::equals);
    before.close();
    ssh = Optional.empty();
    Istio1Lab.patiently().ignoreExceptions().until(() -> run("echo on"), "on\n"::equals);
  }

  @Override
  public void close() {
    ssh.ifPresent(
        client -> {
          try {
            client.close();
          } catch (IOException failure) {
            throw new AssertionError(failure);
          }
        });
  }
}
