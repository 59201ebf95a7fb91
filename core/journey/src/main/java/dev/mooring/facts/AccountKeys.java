package dev.mooring.facts;

import dev.mooring.mesh.tutorial.KeyFileCheck;
import dev.mooring.mesh.tutorial.KeyFiles;
import dev.mooring.mesh.tutorial.KeyVerdict;
import dev.mooring.port.MachineReader;
import dev.mooring.port.Outcome;
import dev.mooring.port.Resource;
import dev.mooring.port.ResourceKind;
import dev.mooring.port.ResourceRef;
import dev.mooring.port.WorldView;
import dev.mooring.text.Phrase;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// The key files of a service account: in the cluster's secret `istio.<account>`, and on the
/// machine.
public final class AccountKeys {
  public static final List<String> FILES = List.of("root-cert.pem", "cert-chain.pem", "key.pem");

  private AccountKeys() {}

  /// Octal mode: the private key is for its owner alone.
  public static String mode(String file) {
    return file.equals("key.pem") ? "0600" : "0644";
  }

  /// What the secret holds; empty while the certificate authority has not made it.
  public static Optional<KeyFiles> find(WorldView world, String namespace, String account) {
    return world
        .cluster()
        .find(new ResourceRef(ResourceKind.SECRET, namespace, "istio." + account))
        .map(
            secret ->
                new KeyFiles(
                    decoded(secret, "cert-chain.pem"),
                    decoded(secret, "key.pem"),
                    decoded(secret, "root-cert.pem")));
  }

  /// What stands on the machine; empty when a file is missing or has another owner or mode.
  public static Optional<KeyFiles> onMachine(MachineReader machine, String folder, String owner) {
    var texts =
        FILES.stream()
            .map(
                file ->
                    machine.ask(
                        "sudo stat -c '%U:%G 0%a' "
                            + folder
                            + file
                            + " && sudo cat "
                            + folder
                            + file))
            .toList();
    for (int i = 0; i < FILES.size(); i++) {
      if (!texts.get(i).isOk()
          || !texts.get(i).out().startsWith(owner + " " + mode(FILES.get(i)) + "\n")) {
        return Optional.empty();
      }
    }
    return Optional.of(new KeyFiles(body(texts.get(1)), body(texts.get(2)), body(texts.get(0))));
  }

  /// What is wrong with the files for this identity; empty when all is well.
  public static Optional<Phrase> problem(
      KeyFiles keys, String namespace, String account, Instant now) {
    return switch (new KeyFileCheck(namespace, account, now).check(keys)) {
      case KeyVerdict.Good _ -> Optional.empty();
      case KeyVerdict.Bad(_, var text) -> Optional.of(text);
    };
  }

  private static String body(Outcome outcome) {
    return outcome.out().substring(outcome.out().indexOf('\n') + 1);
  }

  private static String decoded(Resource secret, String key) {
    var text = secret.json().path("data").path(key).asString("");
    return new String(Base64.getDecoder().decode(text), StandardCharsets.US_ASCII);
  }
}
