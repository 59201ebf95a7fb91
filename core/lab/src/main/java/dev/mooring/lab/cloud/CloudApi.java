package dev.mooring.lab.cloud;

import dev.mooring.lab.cloud.api.Router;
import dev.mooring.lab.world.CloudNetwork;
import dev.mooring.lab.world.LabTime;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.eclipse.jetty.server.Handler;

/// The parts of the practice cloud, wired together.
final class CloudApi {
  private final Project project;
  private final Operations operations;
  private final Router router = new Router();
  private final SeedInstances seeds;
  private final LoadBalancers loadBalancers;
  private final CloudNetwork firewall;

  CloudApi(
      Project project,
      Quotas quotas,
      Supplier<ControlPlane> controlPlane,
      Machines machines,
      LabTime time) {
    this.project = project;
    this.operations = new Operations(project);
    var images = new Images(project.links);
    var disks = new BootDisks(project, images);
    var addresses = new InternalAddresses(project);
    var factory = new InstanceFactory(project, disks, addresses);
    var life = new InstanceLife(project, operations, factory, disks, quotas, machines, time);
    this.seeds = new SeedInstances(project, addresses, life);
    this.loadBalancers = new LoadBalancers(project, quotas, addresses);
    this.firewall = new FirewallPolicy(project);
    var firewalls = new Firewalls(project, operations);
    Places.fill(project);
    firewalls.seed();

    var reads = new ReadRoutes(router, project);
    readable(reads, quotas);
    images.routes(router);
    life.routes(router, reads);
    disks.routes(router, operations);
    new InstanceEdits(project, operations, machines).routes(router);
    new GuestReports(project, machines).routes(router);
    new Networks(project, operations).routes(router);
    firewalls.routes(router);
    loadBalancers.routes(router, operations);
    new Addresses(project, operations, quotas, addresses).routes(router, reads);
    new Clusters(project, controlPlane).routes(router);
    new Projects(project).routes(router);
  }

  private void readable(ReadRoutes reads, Quotas quotas) {
    reads.ofProject(project.zones, UnaryOperator.identity());
    reads.ofProject(project.regions, quotas::describe);
    reads.inZones(project.machineTypes);
    reads.inZones(project.instances);
    reads.inZones(project.disks);
    reads.inRegions(project.subnetworks);
    reads.inRegions(project.forwardingRules);
    reads.inRegions(project.addresses);
    reads.global(project.networks);
    reads.global(project.firewalls);
    operations.routes(router, reads);
  }

  Handler handler(String token) {
    return new CloudHandler(new Answers(project, operations, router), token);
  }

  LoadBalancers loadBalancers() {
    return loadBalancers;
  }

  CloudNetwork firewall() {
    return firewall;
  }

  SeedInstances seeds() {
    return seeds;
  }
}
