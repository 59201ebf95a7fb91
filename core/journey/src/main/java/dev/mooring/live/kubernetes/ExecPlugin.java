package dev.mooring.live.kubernetes;

import dev.mooring.live.call.ChildProcess;
import dev.mooring.port.Trouble;
import dev.mooring.port.WorldException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The program that a kubeconfig's `exec` names and that gives credentials (Kubernetes' client-go
/// credential plugins). Run here and not by the client library, which logs a plugin's failure and
/// goes on without credentials.
///
/// @param patience how long it may take; it may open a browser
record ExecPlugin(JsonNode exec, JsonNode cluster, Duration patience) {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  ExecPlugin(JsonNode exec, JsonNode cluster) {
    this(exec, cluster, PATIENCE);
  }

  /// What it is called in the kubeconfig.
  String command() {
    return exec.path("command").asString("");
  }

  /// Runs it.
  ///
  /// @return the `status` of its answer, which holds secrets: a token, or a certificate and its key
  /// @throws WorldException.Denied when it is not installed, fails, or answers with neither
  JsonNode credential() {
    if (exec.path("interactiveMode").asString("").equals("Always")) {
      throw failed("it wants to ask questions in a terminal (interactiveMode: Always)", null);
    }
    var answer = run();
    try {
      var status = JSON.readTree(answer).path("status");
      if (!status.path("token").asString("").isEmpty()
          || !status.path("clientCertificateData").asString("").isEmpty()) {
        return status;
      }
    } catch (JacksonException failure) {
      // Not its message: it would quote the answer, which may hold the token.
      throw failed("its answer is not JSON", null);
    }
    throw failed("its answer holds neither a token nor a certificate", null);
  }

  WorldException.Denied failed(String why, @Nullable Throwable cause) {
    return new WorldException.Denied(Trouble.LOGIN_PLUGIN_FAILED, command() + ": " + why, cause);
  }

  private String run() {
    try (var plugin = new ChildProcess(start())) {
      var answer = plugin.answer(patience);
      if (answer.status() != 0) {
        var said = answer.errors().strip();
        throw failed(said.isEmpty() ? "it ended with status " + answer.status() : said, null);
      }
      return answer.output();
    } catch (TimeoutException late) {
      throw failed("it did not answer within " + patience.toSeconds() + " seconds", null);
    } catch (ExecutionException endless) {
      throw failed("it says more than a login is", null);
    } catch (IOException failure) {
      throw failed("it cannot be talked to", failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new WorldException.TimedOut("The login was stopped.", stopped);
    }
  }

  private Process start() {
    var line = new ArrayList<>(List.of(command()));
    exec.path("args").forEach(argument -> line.add(argument.asString("")));
    var builder = new ProcessBuilder(line);
    exec.path("env")
        .forEach(
            entry ->
                builder
                    .environment()
                    .put(entry.path("name").asString(""), entry.path("value").asString("")));
    builder.environment().put("KUBERNETES_EXEC_INFO", ExecRequest.of(exec, cluster).toString());
    try {
      return builder.start();
    } catch (IOException failure) {
      throw new WorldException.Denied(
          Trouble.LOGIN_PLUGIN_MISSING, command() + ". " + installing(), failure);
    }
  }

  private String installing() {
    if (!command().endsWith("gke-gcloud-auth-plugin")) {
      return exec.path("installHint").asString("").strip();
    }
    return "gcloud components install gke-gcloud-auth-plugin, or, where gcloud came as a package:"
        + " apt-get install google-cloud-cli-gke-gcloud-auth-plugin";
  }

  /// Says nothing about arguments and variables, which may be secret.
  @Override
  public String toString() {
    return "ExecPlugin[" + command() + "]";
  }
}
