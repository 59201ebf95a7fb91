package dev.mooring.app.thorough;

/// What others have in the namespace of the machine's services: before the journey the namespace is
/// theirs too, afterwards it is Mooring's.
enum ObjectThing implements Thing {
  CONFIG_MAP("v1", "ConfigMap", "data: {a: b}"),
  SECRET("v1", "Secret", "data: {a: Yg==}"),
  SERVICE_ACCOUNT("v1", "ServiceAccount", ""),
  SERVICE("v1", "Service", "spec: {ports: [{name: http, port: 80}], selector: {app: mine}}"),
  DEPLOYMENT(
      "apps/v1",
      "Deployment",
      """
      spec:
        replicas: 1
        selector: {matchLabels: {app: mine}}
        template:
          metadata: {labels: {app: mine}}
          spec: {containers: [{name: main, image: "example.org/mine:1"}]}
      """),
  ROLE_BINDING(
      "rbac.authorization.k8s.io/v1",
      "RoleBinding",
      """
      roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view}
      subjects: [{kind: User, apiGroup: rbac.authorization.k8s.io, name: ada}]
      """),
  LABEL_OF_THE_NAMESPACE("", "", "labels"),
  ANNOTATION_OF_THE_NAMESPACE("", "", "annotations"),
  EMPTY_NAMESPACE("", "", "") {
    @Override
    public boolean isLate(Setting setting) {
      return false;
    }
  };

  private final String apiVersion;
  private final String kind;
  private final String body;

  ObjectThing(String apiVersion, String kind, String body) {
    this.apiVersion = apiVersion;
    this.kind = kind;
    this.body = body;
  }

  @Override
  public boolean fits(Setting setting) {
    return true;
  }

  @Override
  public void plant(PracticeWorld world, Setting setting) {
    var namespace = setting.namespace();
    if (!world.has("namespaces", "", namespace)) {
      world.create("{apiVersion: v1, kind: Namespace, metadata: {name: " + namespace + "}}");
    }
    if (!kind.isEmpty()) {
      world.create(
          "apiVersion: %s\nkind: %s\nmetadata: {name: mine, namespace: %s}\n%s"
              .formatted(apiVersion, kind, namespace, body));
    } else if (!body.isEmpty()) {
      world.edit(
          "namespaces",
          "",
          namespace,
          live -> live.withObject("/metadata/" + body).put("example.org/team", "theirs"));
    }
  }
}
