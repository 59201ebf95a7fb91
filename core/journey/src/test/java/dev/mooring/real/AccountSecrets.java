package dev.mooring.real;

import dev.mooring.live.kubernetes.TestAuthority;
import dev.mooring.live.kubernetes.TestAuthority.Wish;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.Map;

/// Istio 0.2's certificate authority: a secret `istio.<account>` with real certificates for every
/// service account.
final class AccountSecrets implements StandIn {
  private final TestAuthority authority = new TestAuthority("istio-ca");

  @Override
  public void tend(KubernetesClient admin) {
    admin.serviceAccounts().inAnyNamespace().list().getItems().stream()
        .filter(account -> !account.isMarkedForDeletion())
        .forEach(account -> give(admin, account));
  }

  private void give(KubernetesClient admin, ServiceAccount account) {
    var namespace = account.getMetadata().getNamespace();
    var name = "istio." + account.getMetadata().getName();
    if (admin.secrets().inNamespace(namespace).withName(name).get() != null) {
      return;
    }
    var who = "spiffe://cluster.local/ns/" + namespace + "/sa/" + account.getMetadata().getName();
    var keys = authority.issue(Wish.of("O=", TestAuthority.uri(who)));
    var secret =
        new SecretBuilder()
            .withNewMetadata()
            .withName(name)
            .withNamespace(namespace)
            .addToAnnotations("istio.io/service-account.name", account.getMetadata().getName())
            .endMetadata()
            .withType("istio.io/key-and-cert")
            .withStringData(
                Map.of(
                    "cert-chain.pem", keys.certificate(),
                    "key.pem", keys.key(),
                    "root-cert.pem", authority.pem()))
            .build();
    admin.resource(secret).create();
  }
}
