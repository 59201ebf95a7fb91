package dev.mooring.live.kubernetes;

import dev.mooring.live.call.Exchange;
import dev.mooring.live.call.Proxies;
import dev.mooring.live.call.Recess;
import dev.mooring.live.call.Silence;
import dev.mooring.port.Access;
import dev.mooring.port.Cluster;
import dev.mooring.port.NamespaceContents;
import dev.mooring.port.Resource;
import dev.mooring.port.ResourceKind;
import dev.mooring.port.ResourceRef;
import dev.mooring.port.Trouble;
import dev.mooring.port.WorldException;
import dev.mooring.text.Phrase;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.GenericKubernetesResourceList;
import io.fabric8.kubernetes.api.model.authentication.TokenRequestBuilder;
import io.fabric8.kubernetes.api.model.authorization.v1.SelfSubjectAccessReviewBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.NonNamespaceOperation;
import io.fabric8.kubernetes.client.dsl.base.ResourceDefinitionContext;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A real Kubernetes cluster, by the context of a kubeconfig.
public final class KubernetesCluster implements Cluster, AutoCloseable {
  private static final String FIELD_MANAGER = "mooring";
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration GONE = Duration.ofMinutes(3);
  private static final JsonMapper JSON = new JsonMapper();
  private static final Pattern VERSION = Pattern.compile("v?\\d+\\.\\d+[\\w.+-]{0,60}");

  private final KubernetesClient client;
  private final KubernetesKinds kinds;
  private final ApiServer server;
  private final Duration goneWithin;
  private final Exchange exchange;
  private final Silence silence = new Silence();

  /// Sends nothing yet; asks the cluster without a proxy, unless the kubeconfig names one.
  ///
  /// @param clock tells when the login plugin's token has to be renewed
  /// @throws WorldException.NotFound when the kubeconfig has no such context
  public KubernetesCluster(Kubeconfig kubeconfig, String context, InstantSource clock) {
    this(kubeconfig, context, Proxies.none(), clock);
  }

  /// @param proxies those that the environment names; the kubeconfig's own comes first
  /// @throws WorldException.NotFound when the kubeconfig has no such context
  public KubernetesCluster(
      Kubeconfig kubeconfig, String context, Proxies proxies, InstantSource clock) {
    this(kubeconfig, context, proxies, clock, CONNECT, Exchange.LONGEST, GONE);
  }

  KubernetesCluster(
      Kubeconfig kubeconfig,
      String context,
      Proxies proxies,
      InstantSource clock,
      Duration connectWithin,
      Duration answerWithin,
      Duration goneWithin) {
    var chosen = kubeconfig.context(context);
    var cluster = kubeconfig.cluster(chosen);
    var user = kubeconfig.user(chosen);
    this.server = ApiServer.of(chosen, cluster, user, proxies, clock);
    this.exchange = new Exchange(answerWithin, new Recess());
    this.client = KubernetesClients.make(cluster, user, server, connectWithin, exchange);
    this.kinds = new KubernetesKinds(client);
    this.goneWithin = goneWithin;
  }

  @Override
  public String version() {
    return ask(
        () -> {
          var version = String.valueOf(client.getKubernetesVersion().getGitVersion());
          if (VERSION.matcher(version).matches()) {
            return version;
          }
          throw new IllegalStateException("no version of Kubernetes");
        });
  }

  @Override
  public boolean serves(ResourceKind kind) {
    return ask(() -> kinds.find(kind).isPresent());
  }

  @Override
  public Optional<Resource> find(ResourceRef ref) {
    return ask(() -> get(ref).map(object -> resource(ref.kind(), object)));
  }

  private Optional<GenericKubernetesResource> get(ResourceRef ref) {
    return kinds
        .find(ref.kind())
        .map(served -> objects(served, ref.namespace()).withName(ref.name()).get());
  }

  @Override
  public List<Resource> list(ResourceKind kind, String namespace, Map<String, String> labels) {
    return ask(
        () ->
            kinds
                .find(kind)
                .map(served -> list(served, namespace, labels))
                .orElse(List.of())
                .stream()
                .map(object -> resource(kind, object))
                .toList());
  }

  private List<GenericKubernetesResource> list(
      ResourceDefinitionContext served, String namespace, Map<String, String> labels) {
    var all = client.genericKubernetesResources(served);
    return served.isNamespaceScoped() && namespace.isEmpty()
        ? all.inAnyNamespace().withLabels(labels).list().getItems()
        : objects(served, namespace).withLabels(labels).list().getItems();
  }

  @Override
  public NamespaceContents contents(String namespace) {
    var look =
        new NamespaceLook(
            client,
            kind ->
                kinds.find(kind).stream()
                    .flatMap(served -> list(served, namespace, Map.of()).stream())
                    .map(object -> resource(kind, object))
                    .toList());
    return ask(() -> new NamespaceContents(look.objects(), look.unseen()));
  }

  @Override
  public boolean may(Access access) {
    var resource = access.resource().split("/", 2);
    var question =
        new SelfSubjectAccessReviewBuilder()
            .withNewSpec()
            .withNewResourceAttributes()
            .withVerb(access.verb())
            .withGroup(access.group())
            .withResource(resource[0])
            .withSubresource(resource.length > 1 ? resource[1] : null)
            .withNamespace(access.namespace())
            .withName(access.name())
            .endResourceAttributes()
            .endSpec()
            .build();
    return ask(
        () -> {
          var answer = client.authorization().v1().selfSubjectAccessReview().create(question);
          return answer.getStatus() != null && answer.getStatus().getAllowed();
        });
  }

  @Override
  public Resource apply(Resource wanted) {
    var kind = wanted.ref().kind();
    var object =
        client
            .getKubernetesSerialization()
            .unmarshal(wanted.json().toString(), GenericKubernetesResource.class);
    var place = objects(served(kind), wanted.ref().namespace()).resource(object);
    try {
      return ask(() -> resource(kind, place.fieldManager(FIELD_MANAGER).serverSideApply()));
    } catch (WorldException.Conflict conflict) {
      throw KubernetesFailures.about(wanted.ref(), conflict);
    }
  }

  private ResourceDefinitionContext served(ResourceKind kind) {
    return kinds
        .find(kind)
        .orElseThrow(
            () ->
                new WorldException.NotFound(
                    Phrase.of("refusal.api.kind", kind.kind(), kind.apiVersion()), null));
  }

  @Override
  public void label(ResourceRef ref, String key, String value) {
    patch(ref, LabelPatch.set(key, value));
  }

  @Override
  public void unlabel(ResourceRef ref, Set<String> keys) {
    if (ask(() -> get(ref)).isPresent()) {
      patch(ref, LabelPatch.remove(keys));
    }
  }

  private void patch(ResourceRef ref, LabelPatch patch) {
    var place = objects(served(ref.kind()), ref.namespace()).withName(ref.name());
    ask(() -> place.patch(LabelPatch.by(FIELD_MANAGER), patch.json()));
  }

  @Override
  public void delete(ResourceRef ref) {
    var there = ask(() -> get(ref).map(KubernetesCluster::uid));
    if (there.isEmpty()) {
      return;
    }
    var uid = there.get();
    var place = objects(served(ref.kind()), ref.namespace()).withName(ref.name());
    ask(place::delete);
    // Most are gone at once; a watch is for those that something holds back.
    var isGone = ask(() -> get(ref).filter(now -> uid(now).equals(uid))).isEmpty();
    if (!isGone && !translated(() -> new Disappearance(uid).within(place, goneWithin))) {
      throw new WorldException.TimedOut(
          Phrase.of("refusal.api.lasting", ref, goneWithin.toSeconds()), null);
    }
  }

  @Override
  public String log(ResourceRef pod, int lines) {
    var place = client.pods().inNamespace(pod.namespace()).withName(pod.name());
    return ask(() -> place.get() == null ? "" : place.tailingLines(lines).getLog());
  }

  @Override
  public String token(String namespace, String account, String audience, Duration life) {
    var request =
        new TokenRequestBuilder()
            .withNewSpec()
            .withAudiences(audience)
            .withExpirationSeconds(life.toSeconds())
            .endSpec()
            .build();
    var place = client.serviceAccounts().inNamespace(namespace).withName(account);
    return ask(() -> place.tokenRequest(request).getStatus().getToken());
  }

  private static String uid(GenericKubernetesResource object) {
    return Objects.requireNonNullElse(object.getMetadata().getUid(), "");
  }

  private NonNamespaceOperation<
          GenericKubernetesResource,
          GenericKubernetesResourceList,
          io.fabric8.kubernetes.client.dsl.Resource<GenericKubernetesResource>>
      objects(ResourceDefinitionContext served, String namespace) {
    var all = client.genericKubernetesResources(served);
    return served.isNamespaceScoped() && !namespace.isEmpty() ? all.inNamespace(namespace) : all;
  }

  /// Items of a list come without their kind.
  private Resource resource(ResourceKind kind, GenericKubernetesResource object) {
    var json = (ObjectNode) JSON.readTree(client.getKubernetesSerialization().asJson(object));
    json.put("apiVersion", kind.apiVersion()).put("kind", kind.kind());
    var metadata = object.getMetadata();
    var namespace = Objects.requireNonNullElse(metadata.getNamespace(), "");
    return new Resource(new ResourceRef(kind, namespace, metadata.getName()), json);
  }

  private <T> T ask(Supplier<T> question) {
    silence.pass();
    var begin = silence.now();
    try {
      var answer = exchange.perform(() -> translated(question), this::late);
      silence.ended();
      return answer;
    } catch (WorldException.Unreachable | WorldException.TimedOut failure) {
      silence.fell(failure, begin);
      throw failure;
    }
  }

  private WorldException late() {
    return new WorldException.TimedOut(
        Trouble.API_SERVER_UNREACHABLE,
        Phrase.of("refusal.api.incomplete", server.url(), exchange.limit().toSeconds()),
        null);
  }

  private <T> T translated(Supplier<T> question) {
    try {
      return question.get();
    } catch (RuntimeException failure) {
      throw KubernetesFailures.translate(failure, server);
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
