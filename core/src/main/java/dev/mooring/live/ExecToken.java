package dev.mooring.live;

import dev.mooring.port.WorldException;
import io.fabric8.kubernetes.client.OAuthTokenProvider;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The token that a kubeconfig's `exec` plugin gives (Kubernetes' client-go credential plugins),
/// asked again shortly before it expires. Run here and not by the client library, which logs a
/// plugin's failure and goes on without a token.
final class ExecToken implements OAuthTokenProvider {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Executor VIRTUAL = Thread::startVirtualThread;
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration EARLY = Duration.ofMinutes(1);

  private final JsonNode exec;
  private final JsonNode cluster;
  private final InstantSource clock;
  private String token = "";
  private Instant expires = Instant.MIN;

  ExecToken(JsonNode exec, JsonNode cluster, InstantSource clock) {
    this.exec = exec;
    this.cluster = cluster;
    this.clock = clock;
  }

  @Override
  public synchronized String getToken() {
    if (!clock.instant().isBefore(expires)) {
      var status = credential(run());
      token = status.path("token").asString("");
      expires = expiry(status.path("expirationTimestamp").asString(""));
    }
    return token;
  }

  private String command() {
    return exec.path("command").asString("");
  }

  private static Instant expiry(String timestamp) {
    return timestamp.isEmpty() ? Instant.MAX : Instant.parse(timestamp).minus(EARLY);
  }

  private JsonNode credential(String answer) {
    try {
      var status = JSON.readTree(answer).path("status");
      if (!status.path("token").asString("").isEmpty()) {
        return status;
      }
    } catch (JacksonException failure) {
      // Not its message: it would quote the answer, which may hold the token.
      throw new WorldException.Denied(
          "The login plugin " + command() + " gave an answer that is not JSON.", null);
    }
    throw new WorldException.Denied("The login plugin " + command() + " gave no token.", null);
  }

  private String run() {
    try {
      var process = start();
      process.getOutputStream().close();
      var answer = CompletableFuture.supplyAsync(() -> text(process.getInputStream()), VIRTUAL);
      var errors = CompletableFuture.supplyAsync(() -> text(process.getErrorStream()), VIRTUAL);
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new WorldException.TimedOut(
            "The login plugin " + command() + " did not answer within a minute.", null);
      }
      if (process.exitValue() != 0) {
        throw new WorldException.Denied(
            "The login plugin " + command() + " failed: " + errors.join().strip(), null);
      }
      return answer.join();
    } catch (IOException failure) {
      throw new WorldException.Denied(
          "The login plugin " + command() + " cannot be started. " + hint(), failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new WorldException.TimedOut("The login was stopped.", stopped);
    }
  }

  private Process start() throws IOException {
    var line = new ArrayList<>(List.of(command()));
    exec.path("args").forEach(argument -> line.add(argument.asString("")));
    var builder = new ProcessBuilder(line);
    exec.path("env")
        .forEach(
            entry ->
                builder
                    .environment()
                    .put(entry.path("name").asString(""), entry.path("value").asString("")));
    builder.environment().put("KUBERNETES_EXEC_INFO", request());
    return builder.start();
  }

  private String request() {
    var request = JSON.createObjectNode();
    request.put("apiVersion", exec.path("apiVersion").asString("client.authentication.k8s.io/v1"));
    request.put("kind", "ExecCredential");
    var spec = request.putObject("spec").put("interactive", false);
    if (exec.path("provideClusterInfo").asBoolean(false)) {
      spec.putObject("cluster")
          .put("server", cluster.path("server").asString(""))
          .put(
              "certificate-authority-data",
              cluster.path("certificate-authority-data").asString(""));
    }
    return request.toString();
  }

  private String hint() {
    return command().endsWith("gke-gcloud-auth-plugin")
        ? "Install it with: gcloud components install gke-gcloud-auth-plugin"
        : exec.path("installHint").asString("Install it, or choose another context.").strip();
  }

  private static String text(InputStream stream) {
    try (stream) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
