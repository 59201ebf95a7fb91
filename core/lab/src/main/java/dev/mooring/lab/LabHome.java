package dev.mooring.lab;

import dev.mooring.lab.machine.LabMachine;
import dev.mooring.lab.world.PrivateFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/// A lab's home folder: how adapters and people reach it. It is readable by its owner alone,
/// because it holds tokens.
///
/// | file | for |
/// |---|---|
/// | `lab.properties` | Mooring itself |
/// | `kubeconfig`, `lab.env` | a person's `kubectl` and `gcloud`: `source lab.env` |
/// | `settings.yaml` | a journey without Google Cloud |
/// | `ssh_config`, `known_hosts`, `id_ed25519` | a person's `ssh`, as the user `learner` |
final class LabHome {
  private static final String LEARNER = "learner";
  private final Path folder;
  private final String publicKey;

  private LabHome(Path folder, String publicKey) {
    this.folder = folder;
    this.publicKey = publicKey;
  }

  /// @throws UncheckedIOException when the folder cannot be made or written
  static LabHome in(Path folder) {
    try {
      var home = folder.toAbsolutePath().normalize();
      Files.createDirectories(home);
      PrivateFiles.restrictFolder(home);
      return new LabHome(home, LearnerKey.write(home.resolve("id_ed25519")));
    } catch (IOException failure) {
      throw new UncheckedIOException("The lab's home " + folder + " cannot be written.", failure);
    }
  }

  Path folder() {
    return folder;
  }

  /// The line that lets a person log in.
  String learnerKey() {
    return LEARNER + ":" + publicKey;
  }

  void write(String kubeconfig, Ground.Access ground, URI web) {
    write("kubeconfig", kubeconfig);
    write("lab.env", LabEnv.text(folder, ground.environment(), LEARNER));
    if (!ground.token().isEmpty()) {
      write("token", ground.token() + "\n");
    }
    if (!ground.settings().isEmpty()) {
      write("settings.yaml", ground.settings());
    }
    write(
        "lab.properties",
        ground.properties()
            + "url=%s\nreleases=%s\npid=%d\n"
                .formatted(web, web.resolve(ReleaseBucket.FOLDER), ProcessHandle.current().pid()));
  }

  /// Where each machine is reached. Written again whenever one comes or goes.
  ///
  /// @param owners whether the machines are the learner's own, who therefore is in the file with
  ///   the key
  synchronized void writeRoutes(Map<String, LabMachine> machines, boolean owners) {
    var config = new StringBuilder();
    var known = new StringBuilder();
    new TreeMap<>(machines)
        .forEach(
            (name, machine) -> {
              config.append(
                  """
                  Host %1$s
                    HostName 127.0.0.1
                    Port %2$d
                    HostKeyAlias %1$s
                    UserKnownHostsFile %3$s
                  %4$s\
                  """
                      .formatted(
                          name, machine.port(), folder.resolve("known_hosts"), login(owners)));
              machine
                  .hostKeys()
                  .forEach(
                      key ->
                          known.append(
                              "%s,[127.0.0.1]:%d %s %s\n"
                                  .formatted(name, machine.port(), key.type(), key.base64())));
            });
    write("known_hosts", known.toString());
    write("ssh_config", config.toString());
  }

  private String login(boolean owners) {
    return owners
        ? "  User %s\n  IdentityFile %s\n".formatted(LEARNER, folder.resolve("id_ed25519"))
        : "";
  }

  /// Says to whoever comes later that nobody is home.
  void retire() {
    try {
      Files.deleteIfExists(folder.resolve("lab.properties"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void write(String name, String text) {
    try {
      PrivateFiles.write(folder.resolve(name), text);
    } catch (IOException failure) {
      throw new UncheckedIOException("The lab's file " + name + " cannot be written.", failure);
    }
  }
}
