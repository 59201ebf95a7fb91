package dev.mooring.lab.cluster.proto;

import com.google.protobuf.Descriptors.Descriptor;
import io.kubernetes.client.proto.Meta;
import io.kubernetes.client.proto.V1;
import io.kubernetes.client.proto.V1Apps;
import io.kubernetes.client.proto.V1Authentication;
import io.kubernetes.client.proto.V1Authorization;
import io.kubernetes.client.proto.V1Autoscaling;
import io.kubernetes.client.proto.V1Rbac;
import java.util.Map;
import java.util.Optional;

/// Which message a kind has.
final class ProtobufKinds {
  private static final String RBAC = "rbac.authorization.k8s.io/v1 ";
  private static final String REVIEW = "authorization.k8s.io/v1 ";
  private static final Map<String, Descriptor> MESSAGES =
      Map.ofEntries(
          Map.entry("v1 Namespace", V1.Namespace.getDescriptor()),
          Map.entry("v1 Secret", V1.Secret.getDescriptor()),
          Map.entry("v1 ServiceAccount", V1.ServiceAccount.getDescriptor()),
          Map.entry("v1 ConfigMap", V1.ConfigMap.getDescriptor()),
          Map.entry("v1 Service", V1.Service.getDescriptor()),
          Map.entry("v1 Endpoints", V1.Endpoints.getDescriptor()),
          Map.entry("v1 Pod", V1.Pod.getDescriptor()),
          Map.entry("v1 Event", V1.Event.getDescriptor()),
          Map.entry("v1 DeleteOptions", Meta.DeleteOptions.getDescriptor()),
          Map.entry("apps/v1 Deployment", V1Apps.Deployment.getDescriptor()),
          Map.entry("apps/v1 ReplicaSet", V1Apps.ReplicaSet.getDescriptor()),
          Map.entry("autoscaling/v1 Scale", V1Autoscaling.Scale.getDescriptor()),
          Map.entry(RBAC + "Role", V1Rbac.Role.getDescriptor()),
          Map.entry(RBAC + "RoleBinding", V1Rbac.RoleBinding.getDescriptor()),
          Map.entry(RBAC + "ClusterRole", V1Rbac.ClusterRole.getDescriptor()),
          Map.entry(RBAC + "ClusterRoleBinding", V1Rbac.ClusterRoleBinding.getDescriptor()),
          Map.entry(
              REVIEW + "SelfSubjectAccessReview",
              V1Authorization.SelfSubjectAccessReview.getDescriptor()),
          Map.entry(
              REVIEW + "SelfSubjectRulesReview",
              V1Authorization.SelfSubjectRulesReview.getDescriptor()),
          Map.entry(
              "authentication.k8s.io/v1 TokenRequest",
              V1Authentication.TokenRequest.getDescriptor()));

  private ProtobufKinds() {}

  static Optional<Descriptor> message(String apiVersion, String kind) {
    // Delete options go by the group version of what is deleted.
    var key = (kind.equals("DeleteOptions") ? "v1" : apiVersion) + " " + kind;
    return Optional.ofNullable(MESSAGES.get(key));
  }
}
