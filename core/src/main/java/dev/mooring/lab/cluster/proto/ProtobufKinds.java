package dev.mooring.lab.cluster.proto;

import com.google.protobuf.Message;
import com.google.protobuf.Parser;
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
  private static final Map<String, Parser<? extends Message>> PARSERS =
      Map.ofEntries(
          Map.entry("v1 Namespace", V1.Namespace.parser()),
          Map.entry("v1 Secret", V1.Secret.parser()),
          Map.entry("v1 ServiceAccount", V1.ServiceAccount.parser()),
          Map.entry("v1 ConfigMap", V1.ConfigMap.parser()),
          Map.entry("v1 Service", V1.Service.parser()),
          Map.entry("v1 Endpoints", V1.Endpoints.parser()),
          Map.entry("v1 Pod", V1.Pod.parser()),
          Map.entry("v1 Event", V1.Event.parser()),
          Map.entry("v1 DeleteOptions", Meta.DeleteOptions.parser()),
          Map.entry("apps/v1 Deployment", V1Apps.Deployment.parser()),
          Map.entry("apps/v1 ReplicaSet", V1Apps.ReplicaSet.parser()),
          Map.entry("autoscaling/v1 Scale", V1Autoscaling.Scale.parser()),
          Map.entry(RBAC + "Role", V1Rbac.Role.parser()),
          Map.entry(RBAC + "RoleBinding", V1Rbac.RoleBinding.parser()),
          Map.entry(RBAC + "ClusterRole", V1Rbac.ClusterRole.parser()),
          Map.entry(RBAC + "ClusterRoleBinding", V1Rbac.ClusterRoleBinding.parser()),
          Map.entry(
              REVIEW + "SelfSubjectAccessReview", V1Authorization.SelfSubjectAccessReview.parser()),
          Map.entry(
              REVIEW + "SelfSubjectRulesReview", V1Authorization.SelfSubjectRulesReview.parser()),
          Map.entry(
              "authentication.k8s.io/v1 TokenRequest", V1Authentication.TokenRequest.parser()));

  private ProtobufKinds() {}

  static Optional<Parser<? extends Message>> parser(String apiVersion, String kind) {
    // Delete options go by the group version of what is deleted.
    var key = (kind.equals("DeleteOptions") ? "v1" : apiVersion) + " " + kind;
    return Optional.ofNullable(PARSERS.get(key));
  }
}
