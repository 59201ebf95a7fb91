package dev.mooring.app.thorough;

import dev.mooring.live.ssh.config.SshConfig;
import dev.mooring.port.WorldException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/// A kind of input that comes from outside, and the command that reads it.
enum HostileKind {
  /// One value that can never work.
  NONSENSE(0) {
    @Override
    Said give(Hostile ground, Random random) throws IOException {
      var all = Nonsense.all();
      var one = all.get(random.nextInt(all.size()));
      write(ground.file("settings.yaml"), one.yaml(random));
      return ground
          .type(
              "plan", "--settings", ground.file("settings.yaml").toString(), "--lab", ground.lab())
          .refusing(one.line());
    }
  },
  SETTINGS(1) {
    @Override
    Said give(Hostile ground, Random random) throws IOException {
      var text =
          """
          serviceNamespace: shop
          serviceAccount: payments
          machine: {host: istio-vm, address: 10.150.0.5}
          services:
            - name: web
              ports: ["http:8080"]
              account: default
          traffic:
            url: http://productpage.default.svc.cluster.local:9080/
            rating: 2
          """;
      var file = ground.file("settings.yaml");
      write(file, new Mutator(random, List.of("mysql:3306", "random")).mutate(text));
      return ground.type("plan", "--settings", file.toString(), "--lab", ground.lab());
    }
  },
  /// Nothing listens at the servers that they name.
  KUBECONFIG(2) {
    @Override
    Said give(Hostile ground, Random random) throws IOException {
      var text =
          """
          apiVersion: v1
          kind: Config
          current-context: one
          contexts:
          - name: one
            context: {cluster: one, user: one, namespace: default}
          clusters:
          - name: one
            cluster:
              insecure-skip-tls-verify: true
              server: https://127.0.0.1:1
          users:
          - name: one
            user:
              token: dG9rZW4tb2Ytb25l
              as: somebody
              as-groups: [a, b]
          """;
      var file = Files.createDirectories(ground.home().resolve(".kube")).resolve("config");
      var words = List.of("exec", "auth-provider", "client-certificate-data: x", "tokenFile: \"\"");
      write(file, new Mutator(random, words).mutate(text));
      return ground.type("rights", "--user", "ada");
    }
  },
  SSH_CONFIG(3) {
    @Override
    Said give(Hostile ground, Random random) throws IOException {
      var text =
          """
          Include other
          Host legacy web-* !web-1
            HostName 10.1.2.3
            Port 2222
            User ops
            IdentityFile ~/.ssh/key-%h
            ProxyJump ops@gate:2200
          Match host 10.1.2.* exec "true"
            ProxyCommand nc %h %p
          Host *
            ServerAliveInterval 30
          """;
      var words = List.of("Include *", "Match all", "ProxyJump none", "Host =", "HostName %h%h%h");
      var file = ground.file("ssh_config");
      write(file, new Mutator(random, words).mutate(text));
      try {
        var _ = new SshConfig(List.of(file), ground.home()).host("legacy");
        return Said.fine("");
      } catch (WorldException refusal) {
        return Said.refused(String.valueOf(refusal.getMessage()));
      }
    }
  },
  GROUP(4) {
    @Override
    Said give(Hostile ground, Random random) throws IOException {
      var text =
          """
          apiVersion: networking.istio.io/v1
          kind: WorkloadGroup
          metadata: {name: mysqldb, namespace: vm}
          spec:
            metadata:
              labels: &l {app: mysqldb}
              annotations: {proxy.istio.io/config: "{}"}
            template:
              serviceAccount: database
              ports: {tcp: 3306, http: 80}
              labels: {<<: *l, tier: back}
            probe: {tcpSocket: {port: 3306}}
          """;
      write(ground.file("group.yaml"), new Mutator(random, List.of()).mutate(text));
      return ground.files();
    }
  },
  MESH(5) {
    @Override
    Said give(Hostile ground, Random random) throws IOException {
      var text =
          """
          defaultConfig:
            discoveryAddress: istiod.istio-system.svc:15012
            tracing: {zipkin: {address: "z:9411"}}
            terminationDrainDuration: 1m0s
            proxyMetadata: {A: "b"}
          trustDomain: cluster.local
          """;
      write(ground.file("mesh.yaml"), new Mutator(random, List.of()).mutate(text));
      return ground.files();
    }
  },
  JOURNAL(6) {
    @Override
    Said give(Hostile ground, Random random) throws IOException {
      var state = Files.createDirectories(Path.of(ground.lab(), "state"));
      var text =
          """
          {"id":1,"state":"BEGUN","at":"2026-01-01T00:00:00Z","inverse":{"kind":"a"}}
          {"id":1,"state":"UNDONE","at":"2026-01-01T00:00:00Z"}
          """;
      write(state.resolve("journal.jsonl"), new Mutator(random, List.of()).mutate(text));
      try {
        return ground.type("undo", "--yes", "--lab", ground.lab());
      } finally {
        Files.delete(state.resolve("journal.jsonl"));
      }
    }
  },
  /// What an API server answers.
  API(7) {
    @Override
    Said give(Hostile ground, Random random) throws IOException {
      try (var server = new HostileApi(random)) {
        var folder = Files.createDirectories(ground.home().resolve(".kube"));
        write(
            folder.resolve("config"),
            """
            current-context: one
            contexts: [{name: one, context: {cluster: one, user: one}}]
            clusters: [{name: one, cluster: {server: "http://127.0.0.1:%d"}}]
            users: [{name: one, user: {token: dG9rZW4tb2Ytb25l}}]
            """
                .formatted(server.port()));
        write(ground.file("own.yaml"), OWN_HOST.formatted("127.0.0.1", 1));
        return ground.type("status", "--settings", ground.file("own.yaml").toString());
      }
    }
  },
  /// What an SSH server greets with.
  BANNER(8) {
    @Override
    Said give(Hostile ground, Random random) throws IOException {
      try (var server = new HostileSsh(random)) {
        write(ground.file("own.yaml"), OWN_HOST.formatted("127.0.0.1", server.port()));
        return ground.type(
            "status", "--settings", ground.file("own.yaml").toString(), "--lab", ground.lab());
      }
    }
  };

  private static final String OWN_HOST =
      "{mesh: today, machine: {host: %s, port: %d, address: 10.150.0.5}}";

  /// For the seed: the same input whatever the order of kinds.
  private final int number;

  HostileKind(int number) {
    this.number = number;
  }

  Said give(Hostile ground, long seed) throws IOException {
    var random = new Random(seed * 31 + number);
    random.nextInt();
    return give(ground, random);
  }

  abstract Said give(Hostile ground, Random random) throws IOException;

  /// Chance also halves characters, which a file can't hold: there a question mark stands.
  private static void write(Path file, String text) throws IOException {
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
  }
}
