package dev.mooring.mesh.istio1;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Why a machine does not get into the mesh, as its agent and istiod say it in their logs.
public enum JoinFailure {
  WRONG_CLUSTER(
      "client claims to be in cluster|could not get cluster .* kube client"
          + "|is not in the list of known clusters"),
  TOKEN_EXPIRED("(?i)token has expired"),
  TOKEN_MISSING("failed to fetch token from file.*no such file|no bearer token exists"),
  IDENTITY(
      "(?i)service ?account mismatch|namespace mismatch|no identities .* matched"
          + "|serviceaccounts .* not found"),
  NO_GROUP("cannot find WorkloadGroup"),
  PERMISSION("(?i)permission denied"),
  WRONG_ROOT("x509: certificate signed by unknown authority"),
  WRONG_NAME("x509: certificate is valid for"),
  FOREIGN_CERTIFICATE("tls: unknown certificate authority|cannot load key pair"),
  PLAINTEXT("WRONG_VERSION_NUMBER|first record does not look like a TLS handshake"),
  UNREACHABLE("i/o timeout|connection refused|no such host|no route to host"),
  /// istiod does not say to the machine what it has against it.
  NOT_AUTHENTICATED("authenticat(e|ion) failure|no verified chain is found");

  private final Pattern pattern;

  JoinFailure(String pattern) {
    this.pattern = Pattern.compile(pattern);
  }

  /// A line that tells.
  public record Told(JoinFailure failure, String line) {}

  /// The last failure that the agent tells; what istiod says of the same machine tells more than
  /// that it was not authenticated.
  ///
  /// @param agent lines of the agent's logs, the newest last
  /// @param istiod lines of istiod's log that are about the machine, the newest last
  public static Optional<Told> in(List<String> agent, List<String> istiod) {
    var told = last(agent);
    return told.map(Told::failure).filter(NOT_AUTHENTICATED::equals).isPresent()
        ? last(istiod).or(() -> told)
        : told;
  }

  private static Optional<Told> last(List<String> lines) {
    return lines.reversed().stream()
        .flatMap(line -> of(line).stream().map(failure -> new Told(failure, line)))
        .findFirst();
  }

  /// The most telling one of a line.
  private static Optional<JoinFailure> of(String line) {
    return Arrays.stream(values())
        .filter(failure -> failure.pattern.matcher(line).find())
        .min(Comparator.naturalOrder());
  }
}
