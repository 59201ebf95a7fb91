package dev.mooring.lab.cluster.control;

import dev.mooring.lab.cluster.authority.LabAuthority;
import dev.mooring.lab.cluster.store.Json;
import dev.mooring.lab.cluster.store.ObjectEvent;
import dev.mooring.lab.world.Delay;
import dev.mooring.lab.world.Fault;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// The secrets of Istio 0.2's certificate authority: `istio.ACCOUNT` for every service account,
/// made anew when less than a minute is left. Works while the Deployment `istio-ca` is there.
record AccountSecretController(
    Writer writer, LabAuthority authority, Pace pace, Set<Fault> faults, InstantSource clock)
    implements Controller {
  private static final String TYPE = "istio.io/key-and-cert";
  private static final String PREFIX = "istio.";
  private static final Duration LEFT = Duration.ofSeconds(60);
  private static final Duration SHORT_LIFE = Duration.ofMinutes(5);

  @Override
  public void observe(ObjectEvent event) {
    var object = event.object();
    if (event.added("serviceaccounts")) {
      soon(object);
    } else if (event.deleted("serviceaccounts")) {
      writer.delete("secrets", Json.namespace(object), PREFIX + Json.name(object));
    } else if (event.added("deployments") && Json.name(object).equals("istio-ca")) {
      writer.list("serviceaccounts").forEach(this::soon);
    } else if (event.deleted("secrets") && ours(object)) {
      var account = Json.annotation(object, "istio.io/service-account.name");
      writer.find("serviceaccounts", Json.namespace(object), account).ifPresent(this::soon);
    }
  }

  /// Makes those anew that have less than a minute left.
  void renew() {
    for (var secret : writer.list("secrets")) {
      if (ours(secret) && present() && endsSoon(secret)) {
        writer.update("secrets", secret, "", live -> live.set("data", data(live)));
      }
    }
  }

  private void soon(ObjectNode account) {
    if (!faults.contains(Fault.NO_ACCOUNT_SECRET) && present()) {
      pace.later(Delay.SECRET, () -> make(account));
    }
  }

  private void make(ObjectNode account) {
    var namespace = Json.namespace(account);
    var name = PREFIX + Json.name(account);
    if (writer.current("serviceaccounts", account).isEmpty()
        || writer.find("secrets", namespace, name).isPresent()) {
      return;
    }
    var secret = Json.object().put("type", TYPE);
    Json.metadata(secret)
        .put("name", name)
        .put("namespace", namespace)
        .putObject("annotations")
        .put("istio.io/service-account.name", Json.name(account));
    secret.set("data", data(secret));
    writer.create("secrets", namespace, secret);
  }

  private ObjectNode data(ObjectNode secret) {
    var life = faults.contains(Fault.SHORT_LIVED_KEYS) ? SHORT_LIFE : LabAuthority.LEAF_LIFE;
    var account = Json.annotation(secret, "istio.io/service-account.name");
    var keys = authority.issue(Json.namespace(secret), account, life);
    return Json.object()
        .put("cert-chain.pem", encode(keys.certChainPem()))
        .put("key.pem", encode(keys.keyPem()))
        .put("root-cert.pem", encode(keys.rootCertPem()));
  }

  private boolean endsSoon(ObjectNode secret) {
    var chain = Base64.getDecoder().decode(Json.text(secret, "data", "cert-chain.pem"));
    var end = LabAuthority.notAfter(new String(chain, StandardCharsets.UTF_8)).orElse(Instant.MIN);
    return end.isBefore(clock.instant().plus(LEFT));
  }

  private boolean present() {
    return writer.find("deployments", "istio-system", "istio-ca").isPresent();
  }

  private static boolean ours(ObjectNode secret) {
    return Json.text(secret, "type").equals(TYPE);
  }

  private static String encode(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
