package dev.mooring.app.wiring;

import dev.mooring.app.session.Complaint;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;

/// The home folder of a running lab: where its servers are, and the journey's own state.
///
/// @param cloud how the cloud's APIs are reached; empty in a lab without one
/// @param url the lab's own pages
/// @param pid the lab's process
public record LabHome(Path folder, Optional<CloudAccess> cloud, URI url, long pid) {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /// Reads the folder and asks the lab whether it is there.
  ///
  /// @throws Complaint when it is not
  public static LabHome read(Path folder) {
    var file = folder.resolve("lab.properties");
    if (!Files.exists(file)) {
      throw complaint("There is no lab at " + folder + ": it has no lab.properties.");
    }
    var properties = properties(file);
    var home =
        new LabHome(
            folder.toAbsolutePath(),
            cloud(file, properties),
            URI.create(value(file, properties, "url")),
            pid(value(file, properties, "pid")));
    if (home.ask().isEmpty()) {
      throw complaint("The lab of " + folder + " does not answer at " + home.url() + ".");
    }
    return home;
  }

  /// @param compute where the APIs are
  /// @param token their access token; a secret
  public record CloudAccess(URI compute, String token) {
    @Override
    public String toString() {
      return compute.toString();
    }
  }

  private static Optional<CloudAccess> cloud(Path file, Properties properties) {
    return properties.containsKey("compute")
        ? Optional.of(
            new CloudAccess(
                URI.create(value(file, properties, "compute")), value(file, properties, "token")))
        : Optional.empty();
  }

  private static Properties properties(Path file) {
    var properties = new Properties();
    try (var reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException | IllegalArgumentException failure) {
      throw complaint("The file " + file + " cannot be read (" + failure + ").");
    }
    return properties;
  }

  private static String value(Path file, Properties properties, String key) {
    return Optional.ofNullable(properties.getProperty(key))
        .filter(value -> !value.isBlank())
        .orElseThrow(() -> complaint("The file " + file + " does not say '" + key + "'."));
  }

  private static long pid(String value) {
    try {
      return Long.parseLong(value);
    } catch (NumberFormatException _) {
      throw complaint("The lab's process '" + value + "' is no number.");
    }
  }

  private static Complaint complaint(String what) {
    return Complaint.wrongUse(
        what,
        "A journey needs a lab that runs.",
        "Start one with 'mooring lab --home DIR', or leave DIR away to get one for this command.");
  }

  public Path kubeconfig() {
    return folder.resolve("kubeconfig");
  }

  /// What a journey in this lab has to be told; empty where the kubeconfig tells all.
  public Optional<Path> settings() {
    return Optional.of(folder.resolve("settings.yaml")).filter(Files::exists);
  }

  public Path sshConfig() {
    return folder.resolve("ssh_config");
  }

  public Path knownHosts() {
    return folder.resolve("known_hosts");
  }

  /// Where the journey keeps its journal and its key.
  public Path state() {
    return folder.resolve("state");
  }

  /// The seconds that a perfect run would have needed so far; empty when the lab does not tell.
  public Optional<Double> criticalPath() {
    try {
      return ask().map(String::strip).map(Double::valueOf);
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }

  private Optional<String> ask() {
    var question = HttpRequest.newBuilder(url.resolve("/lab/critical-path")).timeout(PATIENCE);
    try (var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      var answer = client.send(question.build(), HttpResponse.BodyHandlers.ofString());
      return Optional.of(answer.statusCode() == 200 ? answer.body() : "");
    } catch (IOException _) {
      return Optional.empty();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
