package dev.mooring.lab;

import dev.mooring.lab.cloud.ControlPlane;
import dev.mooring.lab.cloud.LabCloud;
import dev.mooring.lab.cluster.control.LoadBalancers;
import dev.mooring.lab.cluster.seed.Seed;
import dev.mooring.lab.world.CloudNetwork;
import dev.mooring.lab.world.Fault;
import dev.mooring.lab.world.LabTime;
import dev.mooring.lab.world.Overlay;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/// The practice project of Google Cloud.
record GoogleGround(LabCloud cloud, Set<Fault> faults) implements Ground {
  private static final String CONTEXT =
      "gke_%s_%s_%s".formatted(LabCloud.PROJECT, LabCloud.ZONE, LabCloud.CLUSTER);

  /// @param controlPlane asked whenever somebody looks at the cluster
  static GoogleGround start(
      LabTime time,
      Set<Fault> faults,
      InstantSource clock,
      Supplier<ControlPlane> controlPlane,
      LabMachines machines) {
    return new GoogleGround(LabCloud.start(time, faults, clock, controlPlane, machines), faults);
  }

  @Override
  public LoadBalancers balancers() {
    return new CloudBalancers(cloud.loadBalancers());
  }

  @Override
  public CloudNetwork network() {
    return cloud;
  }

  @Override
  public Seed seed() {
    return List::of;
  }

  @Override
  public void addMachines(int number) {
    for (int i = 1; i <= number; i++) {
      cloud.addInstance("vm-" + i, LabCloud.ZONE);
    }
  }

  @Override
  public Access access() {
    return new Access(
        CONTEXT,
        cloud.token(),
        "compute=%s\ntoken=%s\n".formatted(cloud.url(), cloud.token()),
        environment(cloud.url()),
        Overlay.settings(faults));
  }

  /// Every API of gcloud is overridden: one that is not would go to the real world.
  private static String environment(URI url) {
    return """
    export CLOUDSDK_CONFIG="$MOORING_LAB/gcloud"
    export CLOUDSDK_AUTH_ACCESS_TOKEN_FILE="$MOORING_LAB/token"
    export CLOUDSDK_API_ENDPOINT_OVERRIDES_COMPUTE=%1$scompute/v1/
    export CLOUDSDK_API_ENDPOINT_OVERRIDES_CONTAINER=%1$s
    export CLOUDSDK_API_ENDPOINT_OVERRIDES_CLOUDRESOURCEMANAGER=%1$s
    export CLOUDSDK_API_ENDPOINT_OVERRIDES_IAM=%1$s
    export CLOUDSDK_API_ENDPOINT_OVERRIDES_SERVICEUSAGE=%1$s
    export CLOUDSDK_CORE_PROJECT=%2$s CLOUDSDK_COMPUTE_ZONE=%3$s CLOUDSDK_CORE_DISABLE_PROMPTS=1
    """
        .formatted(withSlash(url), LabCloud.PROJECT, LabCloud.ZONE);
  }

  private static String withSlash(URI url) {
    return url.toString().endsWith("/") ? url.toString() : url + "/";
  }

  @Override
  public void close() {
    cloud.close();
  }
}
