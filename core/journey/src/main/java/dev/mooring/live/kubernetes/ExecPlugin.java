package dev.mooring.live.kubernetes;

import dev.mooring.live.call.ChildProcess;
import dev.mooring.port.Trouble;
import dev.mooring.port.WorldException;
import dev.mooring.text.Phrase;
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
      throw failed(Phrase.of("refusal.plugin.asks"), null);
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
      throw failed(Phrase.of("refusal.plugin.json"), null);
    }
    throw failed(Phrase.of("refusal.plugin.empty"), null);
  }

  /// @param why a phrase, or its own words
  WorldException.Denied failed(Object why, @Nullable Throwable cause) {
    return new WorldException.Denied(
        Trouble.LOGIN_PLUGIN_FAILED, Phrase.of("refusal.about", command(), why), cause);
  }

  private String run() {
    try (var plugin = new ChildProcess(start())) {
      var answer = plugin.answer(patience);
      if (answer.status() != 0) {
        var said = answer.errors().strip();
        var status = Phrase.of("refusal.plugin.status", answer.status());
        throw failed(said.isEmpty() ? status : said, null);
      }
      return answer.output();
    } catch (TimeoutException late) {
      throw failed(Phrase.of("refusal.plugin.late", patience.toSeconds()), null);
    } catch (ExecutionException endless) {
      throw failed(Phrase.of("refusal.plugin.long"), null);
    } catch (IOException failure) {
      throw failed(Phrase.of("refusal.plugin.mute"), failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new WorldException.TimedOut(Phrase.of("refusal.plugin.stopped"), stopped);
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
          Trouble.LOGIN_PLUGIN_MISSING,
          Phrase.of("refusal.plugin.missing", command(), installing()),
          failure);
    }
  }

  private Object installing() {
    if (!command().endsWith("gke-gcloud-auth-plugin")) {
      return exec.path("installHint").asString("").strip();
    }
    return Phrase.of("refusal.plugin.gke");
  }

  /// Says nothing about arguments and variables, which may be secret.
  @Override
  public String toString() {
    return "ExecPlugin[" + command() + "]";
  }
}
