package dev.mooring.app.command;

import dev.mooring.app.session.Complaint;
import dev.mooring.mesh.istio1.JoinFacts.OwnAddress;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/// What the files say beyond group and mesh. The names are istioctl's own.
final class ProxyOptions {
  /// Kubernetes gives no token for less (TokenRequest).
  private static final int SHORTEST = 600;

  @Option(
      names = "--clusterID",
      paramLabel = "NAME",
      description = "The name that istiod knows its cluster by. Default: as the injector says.")
  private Optional<String> clusterId = Optional.empty();

  @Option(
      names = "--ingressIP",
      paramLabel = "IP",
      description = "The address by which the machine reaches istiod.")
  private Optional<String> ingressIp = Optional.empty();

  @Option(
      names = "--ingressService",
      paramLabel = "NAME[.NAMESPACE]",
      description = {
        "The Service with that address. Default: istio-eastwestgateway in istio-system;",
        "where it is not there, istiod-vm-ilb, which 'mooring run' makes."
      })
  private Optional<String> ingressService = Optional.empty();

  @Option(
      names = "--internalIP",
      paramLabel = "IP",
      description = "The machine's own address, where it has several.")
  private Optional<String> internalIp = Optional.empty();

  @Option(
      names = "--externalIP",
      paramLabel = "IP",
      description = "An address that leads to the machine but that it does not have.")
  private Optional<String> externalIp = Optional.empty();

  @Option(
      names = "--revision",
      paramLabel = "NAME",
      description = "Of the control plane. Default: the one that is there.")
  private String revision = "";

  @Option(
      names = "--autoregister",
      arity = "0..1",
      fallbackValue = "true",
      paramLabel = "true|false",
      description = "Whether istiod makes a WorkloadEntry when the machine connects.")
  private boolean autoRegister;

  @Option(
      names = "--capture-dns",
      arity = "0..1",
      fallbackValue = "true",
      paramLabel = "true|false",
      description = "Whether the agent answers the machine's DNS questions. Default: true.")
  private boolean captureDns = true;

  @Option(
      names = "--tokenDuration",
      paramLabel = "SECONDS",
      description = "How long the token is valid. Default: 3600.")
  private long tokenDuration = 3600;

  /// @throws Complaint when something that was given cannot be meant
  void require() {
    if (internalIp.isPresent() && externalIp.isPresent()) {
      throw Complaint.wrongUse(
          "--internalIP and --externalIP exclude each other.",
          "The mesh knows the machine by one address.",
          "Give the one by which the pods reach it.");
    }
    if (tokenDuration < SHORTEST) {
      throw Complaint.wrongUse(
          "A token for " + tokenDuration + " seconds cannot be had.",
          "Kubernetes gives none for less than ten minutes.",
          "Give --tokenDuration 600 or more.");
    }
    OptionNames.requireRevision("--revision", revision);
    clusterId.ifPresent(given -> OptionNames.requireText("--clusterID", given));
    ingressService.ifPresent(given -> OptionNames.requireService("--ingressService", given));
    Stream.of(ingressIp, internalIp, externalIp)
        .flatMap(Optional::stream)
        .forEach(ProxyOptions::requireAddress);
  }

  private static void requireAddress(String text) {
    try {
      var _ = InetAddress.ofLiteral(text);
    } catch (IllegalArgumentException _) {
      throw Complaint.wrongUse(
          "'" + text + "' is no IP address.",
          "A name cannot stand in the machine's files in place of an address.",
          "Give an IPv4 or IPv6 address.");
    }
  }

  Optional<String> clusterId() {
    return clusterId;
  }

  Optional<String> ingressIp() {
    return ingressIp;
  }

  String ingressService() {
    return ingressService.orElse("");
  }

  Optional<OwnAddress> ownAddress() {
    return internalIp
        .<OwnAddress>map(OwnAddress.Internal::new)
        .or(() -> externalIp.map(OwnAddress.External::new));
  }

  String revision() {
    return revision;
  }

  boolean autoRegister() {
    return autoRegister;
  }

  boolean captureDns() {
    return captureDns;
  }

  Duration tokenLife() {
    return Duration.ofSeconds(tokenDuration);
  }
}
