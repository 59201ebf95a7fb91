package dev.mooring.real;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.Optional;

/// Each Deployment has one pod, which is ready at once; without its Deployment the pod goes too. In
/// namespaces that ask for it, pods get the sidecar of today's injector.
final class DeploymentPods implements StandIn {
  private static final String OF = "deployment-of-the-test";

  @Override
  public void tend(KubernetesClient admin) {
    admin.apps().deployments().inAnyNamespace().list().getItems().stream()
        .filter(deployment -> !deployment.isMarkedForDeletion())
        .forEach(deployment -> give(admin, deployment));
    admin.pods().inAnyNamespace().withLabel(OF).list().getItems().stream()
        .filter(pod -> deploymentOf(admin, pod).isEmpty())
        .forEach(pod -> admin.resource(pod).withGracePeriod(0).delete());
  }

  private static Optional<Deployment> deploymentOf(KubernetesClient admin, Pod pod) {
    return Optional.ofNullable(
        admin
            .apps()
            .deployments()
            .inNamespace(pod.getMetadata().getNamespace())
            .withName(pod.getMetadata().getLabels().get(OF))
            .get());
  }

  private static void give(KubernetesClient admin, Deployment deployment) {
    var name = deployment.getMetadata().getName();
    var namespace = deployment.getMetadata().getNamespace();
    var pods = admin.pods().inNamespace(namespace);
    if (pods.withName(name).get() != null) {
      return;
    }
    var template = deployment.getSpec().getTemplate();
    var pod =
        new PodBuilder()
            .withMetadata(template.getMetadata())
            .editMetadata()
            .withName(name)
            .withNamespace(namespace)
            .addToLabels(OF, name)
            .endMetadata()
            .withSpec(
                isInjected(admin, namespace) ? withSidecar(template.getSpec()) : template.getSpec())
            .editSpec()
            .withAutomountServiceAccountToken(false)
            .endSpec()
            .build();
    var made = admin.resource(pod).create();
    admin.resource(made).editStatus(DeploymentPods::ready);
  }

  private static boolean isInjected(KubernetesClient admin, String namespace) {
    var labels = admin.namespaces().withName(namespace).get().getMetadata().getLabels();
    return labels != null && "enabled".equals(labels.get("istio-injection"));
  }

  private static PodSpec withSidecar(PodSpec spec) {
    return spec.edit()
        .addNewContainer()
        .withName("istio-proxy")
        .withImage("docker.io/istio/proxyv2:" + Istio1Objects.VERSION)
        .endContainer()
        .build();
  }

  private static Pod ready(Pod pod) {
    return pod.edit()
        .editOrNewStatus()
        .withPhase("Running")
        .addNewCondition()
        .withType("Ready")
        .withStatus("True")
        .endCondition()
        .endStatus()
        .build();
  }
}
