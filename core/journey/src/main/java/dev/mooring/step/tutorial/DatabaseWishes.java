package dev.mooring.step.tutorial;

import dev.mooring.change.Change;
import dev.mooring.change.object.ApplyResource;
import dev.mooring.change.object.CreatePassword;
import dev.mooring.change.ratings.LoadRatings;
import dev.mooring.change.software.InstallPackages;
import dev.mooring.change.unit.StartUnit;
import dev.mooring.change.unit.UnitEffect;
import dev.mooring.mesh.tutorial.RatingsDeployment;
import dev.mooring.mesh.tutorial.TutorialManifests;
import dev.mooring.model.JoinSpec;
import dev.mooring.model.ServiceSpec;
import dev.mooring.port.Resource;
import dev.mooring.port.ResourceKind;
import dev.mooring.port.ResourceRef;
import java.util.List;
import java.util.Optional;

/// What the tutorial's `mysqldb` brings along: MariaDB with the ratings on the machine, a Secret,
/// the version of ratings that asks it, and the two route rules.
///
/// @param early what can be made as soon as there is a cluster
/// @param onMachine what the machine's package tool has to be free for
/// @param routes what sends traffic to the database: last of all
public record DatabaseWishes(List<Change> early, List<Change> onMachine, List<Change> routes) {

  static DatabaseWishes of(JoinSpec spec, ServiceSpec service) {
    var machine = spec.machineRef();
    var namespace = spec.bookinfoNamespace();
    var database = service.database().orElseThrow();
    var secret = login(namespace, service);
    var host = service.name() + "." + spec.workload().namespace() + ".svc.cluster.local";
    var port = service.ports().getFirst().number();
    return new DatabaseWishes(
        List.of(
            new CreatePassword(secret, database),
            object(
                RatingsDeployment.manifest(namespace, host, port, database.user(), secret.name()))),
        List.of(
            new InstallPackages(machine, List.of("mariadb-server")),
            new StartUnit(machine, "mariadb", new UnitEffect.Runs()),
            new LoadRatings(machine, secret, database)),
        TutorialManifests.routeRules(namespace).stream().map(DatabaseWishes::object).toList());
  }

  /// The Secret with the password of a service's database.
  public static ResourceRef login(String namespace, ServiceSpec service) {
    return new ResourceRef(ResourceKind.SECRET, namespace, service.name() + "-login");
  }

  private static Change object(Resource resource) {
    return new ApplyResource(resource, resource.ref().kind().apiVersion(), Optional.empty());
  }
}
