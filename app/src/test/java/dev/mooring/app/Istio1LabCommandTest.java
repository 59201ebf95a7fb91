package dev.mooring.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mooring.app.session.Interrupt;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Istio1LabCommandTest {
  @TempDir Path home;

  @Test
  void itStartsIstio1OnAClusterOfOnesOwnUntilItIsInterrupted() throws Exception {
    var interrupt = new Interrupt();
    var folder = home.resolve("lab");
    String[] words = {"lab", "--mesh", "today", "--cloud", "none", "--home", folder.toString()};
    var typed =
        CompletableFuture.supplyAsync(
            () -> Typed.in(home, Optional.empty(), interrupt, words), Thread::startVirtualThread);
    try {
      await().until(() -> isUp(folder, typed));
      var file = Files.readString(folder.resolve("kubeconfig"));
      try (var kubectl =
          new KubernetesClientBuilder().withConfig(Config.fromKubeconfig(file)).build()) {
        assertThat(kubectl.getKubernetesVersion().getMinor()).isEqualTo("33");
        assertThat(
                kubectl.apps().deployments().inNamespace("istio-system").withName("istiod").get())
            .isNotNull();
      }
      assertThat(status(url(folder).resolve("/productpage"))).isEqualTo(200);
    } finally {
      interrupt.ask();
    }
    assertThat(typed.get().status()).isZero();
    assertThat(typed.get().out()).contains("Ctrl-C ends it.");
  }

  /// A command that has ended early is not waited for.
  private static boolean isUp(Path folder, CompletableFuture<Typed> typed) {
    return typed.isDone() || Files.exists(folder.resolve("lab.properties"));
  }

  private static URI url(Path folder) throws IOException {
    var facts = new Properties();
    try (var reader = Files.newBufferedReader(folder.resolve("lab.properties"))) {
      facts.load(reader);
    }
    return URI.create(facts.getProperty("url"));
  }

  private static int status(URI page) throws IOException, InterruptedException {
    try (var http = HttpClient.newHttpClient()) {
      return http.send(HttpRequest.newBuilder(page).build(), BodyHandlers.discarding())
          .statusCode();
    }
  }
}
