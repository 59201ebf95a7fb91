package dev.mooring.app.thorough;

import dev.mooring.app.Typed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Where hostile inputs are given: a home folder of its own, and a lab for the commands that want
/// one.
record Hostile(Path home, String lab) {
  private static final Duration DEADLINE = Duration.ofSeconds(60);

  Path file(String name) {
    return home.resolve(name);
  }

  Said type(String... words) {
    var typed = Typed.in(home, words);
    return new Said(typed.status(), typed.out() + typed.err(), "");
  }

  /// The command that needs no cluster.
  Said files() throws IOException {
    given("group.yaml", "kind: WorkloadGroup\nmetadata: {name: a, namespace: b}\nspec: {}\n");
    given("mesh.yaml", "trustDomain: cluster.local\n");
    given("root.pem", "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n");
    given("token", "head.body.mark");
    return type(
        "files",
        "-f",
        file("group.yaml").toString(),
        "-o",
        file("out").toString(),
        "--ingressIP",
        "10.0.0.9",
        "--mesh-config",
        file("mesh.yaml").toString(),
        "--root-cert",
        file("root.pem").toString(),
        "--token",
        file("token").toString());
  }

  private void given(String name, String text) throws IOException {
    if (!Files.exists(file(name))) {
      Files.writeString(file(name), text);
    }
  }

  /// Gives one input, and judges what is said about it.
  List<Flaw> judge(HostileKind kind, long seed) throws InterruptedException {
    var name = kind.toString();
    var giving =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return kind.give(this, seed);
              } catch (IOException failure) {
                throw new UncheckedIOException(failure);
              }
            },
            Thread::startVirtualThread);
    try {
      var said = giving.get(DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
      var flaws = new ArrayList<>(Sayings.flaws(name, new Typed(0, said.text(), "")).toList());
      if (!said.refusing().isEmpty() && said.status() != 2) {
        flaws.add(new Flaw(Flaw.Kind.ACCEPTED, said.refusing(), "status " + said.status()));
      }
      return flaws;
    } catch (TimeoutException _) {
      return List.of(new Flaw(Flaw.Kind.SLOW, name, DEADLINE.toString()));
    } catch (ExecutionException bug) {
      return List.of(new Flaw(Flaw.Kind.BUG, name, String.valueOf(bug.getCause())));
    }
  }
}
