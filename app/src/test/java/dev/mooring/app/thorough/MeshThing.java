package dev.mooring.app.thorough;

import dev.mooring.model.MeshKind;

/// What others have in the cluster under names that Mooring uses too, or close by.
enum MeshThing implements Thing {
  SERVICE_OF_OUR_NAME(
      "{apiVersion: v1, kind: Service, metadata: {name: %2$s, namespace: %1$s}, spec: {ports:"
          + " [{name: http, port: 80}]}}"),
  ACCOUNT_OF_OUR_NAME(
      "{apiVersion: v1, kind: ServiceAccount, metadata: {name: %3$s, namespace: %1$s, labels:"
          + " {team: theirs}}}") {
    @Override
    public boolean fits(Setting setting) {
      return !setting.account().equals("default");
    }

    // It serves, whoever made it.
    @Override
    public boolean isInTheWay(Setting setting) {
      return false;
    }
  },
  BALANCER_OF_OUR_NAME(
      "{apiVersion: v1, kind: Service, metadata: {name: %5$s, namespace: istio-system}, spec:"
          + " {ports: [{name: http, port: 80}], selector: {app: theirs}}}"),
  SERVICE_IN_ISTIO_SYSTEM(
      "{apiVersion: v1, kind: Service, metadata: {name: theirs, namespace: istio-system}, spec:"
          + " {ports: [{name: http, port: 80}]}}"),
  RATINGS_OF_OUR_NAME(
      """
      apiVersion: %6$s
      kind: Deployment
      metadata: {name: ratings-v2-mysql-vm, namespace: %4$s}
      spec:
        replicas: 1
        selector: {matchLabels: {app: theirs}}
        template:
          metadata: {labels: {app: theirs}}
          spec: {containers: [{name: main, image: "example.org/mine:1"}]}
      """) {
    @Override
    public boolean fits(Setting setting) {
      return setting.hasDatabase();
    }
  },
  PASSWORD_OF_OUR_NAME(
      "{apiVersion: v1, kind: Secret, metadata: {name: mysqldb-login, namespace: %4$s}, data:"
          + " {user: dGhlaXJz}}") {
    @Override
    public boolean fits(Setting setting) {
      return setting.hasOwnLogin();
    }
  },
  GROUP_OF_OUR_NAME(
      "{apiVersion: networking.istio.io/v1, kind: WorkloadGroup, metadata: {name: %7$s, namespace:"
          + " %1$s}, spec: {template: {serviceAccount: theirs}}}") {
    @Override
    public boolean fits(Setting setting) {
      return setting.isIstio1();
    }
  },
  ENTRY_BY_HAND(
      "{apiVersion: networking.istio.io/v1, kind: WorkloadEntry, metadata: {name: by-hand,"
          + " namespace: %1$s}, spec: {address: 10.1.2.3, labels: {app: theirs}}}") {
    @Override
    public boolean fits(Setting setting) {
      return setting.isIstio1();
    }
  },
  ROUTES_OF_RATINGS(
      "{apiVersion: networking.istio.io/v1, kind: VirtualService, metadata: {name: ratings,"
          + " namespace: %4$s}, spec: {hosts: [ratings], http: [{route: [{destination: {host:"
          + " ratings}}]}]}}") {
    @Override
    public boolean fits(Setting setting) {
      return setting.isIstio1() && setting.hasDatabase();
    }
  },
  RULE_OF_RATINGS(
      "{apiVersion: config.istio.io/v1alpha2, kind: RouteRule, metadata: {name: theirs, namespace:"
          + " %4$s}, spec: {destination: {name: ratings}, route: [{labels: {version: v1}}]}}") {
    @Override
    public boolean fits(Setting setting) {
      return setting.mesh() == MeshKind.TUTORIAL && setting.hasDatabase();
    }
  },
  OTHER_NAMESPACE("{apiVersion: v1, kind: Namespace, metadata: {name: theirs}}");

  private final String yaml;

  MeshThing(String yaml) {
    this.yaml = yaml;
  }

  @Override
  public boolean fits(Setting setting) {
    return true;
  }

  /// What has a name of ours cannot come beside ours.
  @Override
  public boolean isLate(Setting setting) {
    return !name().endsWith("OF_OUR_NAME") && this != ROUTES_OF_RATINGS;
  }

  @Override
  public void plant(PracticeWorld world, Setting setting) {
    if (!world.has("namespaces", "", setting.namespace())) {
      ObjectThing.EMPTY_NAMESPACE.plant(world, setting);
    }
    world.create(
        yaml.formatted(
            setting.namespace(),
            setting.service(),
            setting.account(),
            setting.bookinfo(),
            setting.isIstio1() ? "istiod-vm-ilb" : "istio-pilot-ilb",
            setting.isIstio1() ? "apps/v1" : "extensions/v1beta1",
            setting.machine()));
  }
}
