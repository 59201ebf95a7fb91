package dev.mooring.real;

import dev.mooring.live.kubernetes.Kubeconfig;
import dev.mooring.live.kubernetes.KubernetesCluster;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import org.awaitility.Awaitility;

/// A real kube-apiserver with its etcd on free ports of the loopback interface, for one test class.
/// What a whole cluster has besides (controllers, a scheduler, nodes) is not there, see [StandIns].
public final class RealCluster implements AutoCloseable {
  /// The context of every kubeconfig that is made here.
  public static final String CONTEXT = "real";

  /// The addresses of Services, as the server is told.
  public static final String SERVICE_CIDR = "10.63.240.0/20";

  private final Path folder;
  private final RealFiles files;
  private final ServerProcess etcd;
  private final int etcdPort = FreePorts.one();
  private final int port = FreePorts.one();
  private final KubernetesClient admin;
  private ServerProcess server;

  /// Starts both and returns when they serve.
  public RealCluster() {
    folder = newFolder();
    files = new RealFiles(folder);
    etcd = ServerProcess.start(etcdLine(), folder.resolve("etcd.log"));
    server = startServer();
    admin = client(kubeconfig(RealUser.ADMIN));
    try {
      awaitReady();
    } catch (RuntimeException failure) {
      close();
      throw failure;
    }
  }

  private static Path newFolder() {
    try {
      return Files.createTempDirectory("mooring-real");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// `https://127.0.0.1:PORT`.
  public String url() {
    return "https://127.0.0.1:" + port;
  }

  /// Certificates, tokens and logs.
  RealFiles files() {
    return files;
  }

  /// A kubeconfig with one context, [#CONTEXT].
  public Path kubeconfig(RealUser user) {
    return files.kubeconfig(user.login(), clusterPart(), files.credentials(user));
  }

  /// The `cluster` part of a kubeconfig in YAML's flow style.
  String clusterPart() {
    return "server: \"%s\", certificate-authority-data: %s"
        .formatted(url(), RealFiles.base64(files.serverAuthority()));
  }

  /// Mooring's own adapter, logged in as that user.
  public KubernetesCluster as(RealUser user) {
    return as(kubeconfig(user));
  }

  /// Mooring's own adapter with a kubeconfig of the test.
  KubernetesCluster as(Path kubeconfig) {
    return new KubernetesCluster(
        Kubeconfig.read(List.of(kubeconfig)), CONTEXT, InstantSource.system());
  }

  /// The vendor's client with all rights, for what the test itself does.
  public KubernetesClient admin() {
    return admin;
  }

  /// The API server is gone at once; what it kept is kept.
  public void stop() {
    server.close();
  }

  /// The API server comes back with what it kept, at the same address.
  public void restart() {
    server = startServer();
    awaitReady();
  }

  private ServerProcess startServer() {
    return ServerProcess.start(serverLine(), folder.resolve("kube-apiserver.log"));
  }

  private void awaitReady() {
    Awaitility.await("the API server").pollInterval(Duration.ofMillis(100)).until(this::isReady);
  }

  private boolean isReady() {
    etcd.requireAlive();
    server.requireAlive();
    try {
      return "ok".equals(admin.raw("/readyz"))
          && admin.namespaces().withName("default").get() != null;
    } catch (KubernetesClientException notYet) {
      return false;
    }
  }

  private static KubernetesClient client(Path kubeconfig) {
    try {
      var config = Config.fromKubeconfig(Files.readString(kubeconfig));
      config.setRequestRetryBackoffLimit(0);
      return new KubernetesClientBuilder().withConfig(config).build();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private List<String> etcdLine() {
    var clients = "http://127.0.0.1:" + etcdPort;
    var peers = "http://127.0.0.1:" + FreePorts.one();
    return List.of(
        program("etcd"),
        "--data-dir=" + folder.resolve("etcd"),
        "--listen-client-urls=" + clients,
        "--advertise-client-urls=" + clients,
        "--listen-peer-urls=" + peers,
        "--initial-advertise-peer-urls=" + peers,
        "--initial-cluster=default=" + peers,
        "--unsafe-no-fsync");
  }

  private List<String> serverLine() {
    return List.of(
        program("kube-apiserver"),
        "--etcd-servers=http://127.0.0.1:" + etcdPort,
        "--bind-address=127.0.0.1",
        "--advertise-address=127.0.0.1",
        "--secure-port=" + port,
        "--tls-cert-file=" + files.at("server.crt"),
        "--tls-private-key-file=" + files.at("server.key"),
        "--client-ca-file=" + files.at("clients.crt"),
        "--token-auth-file=" + files.at("tokens.csv"),
        "--authorization-mode=Node,RBAC",
        "--allow-privileged=true",
        "--anonymous-auth=false",
        "--service-cluster-ip-range=" + SERVICE_CIDR,
        "--service-account-issuer=https://kubernetes.default.svc",
        "--service-account-key-file=" + files.at("accounts.key"),
        "--service-account-signing-key-file=" + files.at("accounts.key"),
        "--endpoint-reconciler-type=none");
  }

  private static String program(String name) {
    return Path.of(System.getProperty("real.cache", ""), "kubernetes", name).toString();
  }

  @Override
  public void close() {
    admin.close();
    server.close();
    etcd.close();
    try (var paths = Files.walk(folder)) {
      for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
