package dev.mooring.step.istio1;

import dev.mooring.change.Change;
import dev.mooring.change.object.ApplyResource;
import dev.mooring.change.object.CreatePassword;
import dev.mooring.change.ratings.LoadRatings;
import dev.mooring.change.software.InstallPackages;
import dev.mooring.change.software.ListenOutside;
import dev.mooring.change.unit.StartUnit;
import dev.mooring.change.unit.UnitEffect;
import dev.mooring.mesh.istio1.IstioKinds;
import dev.mooring.mesh.istio1.RatingsOnMachine;
import dev.mooring.model.JoinSpec;
import dev.mooring.model.ServiceSpec;
import dev.mooring.port.Resource;
import dev.mooring.step.tutorial.DatabaseWishes;
import java.util.List;
import java.util.Optional;

/// What `mysqldb` brings along in today's mesh: MariaDB with the ratings on the machine, a Secret,
/// the version of ratings that asks it, and the routes that lead there.
///
/// @param early what can be made as soon as there is a cluster
/// @param onMachine what the machine's package tool has to be free for
/// @param routes what sends traffic to the database: last of all
record Istio1Database(List<Change> early, List<Change> onMachine, List<Change> routes) {

  static Istio1Database of(JoinSpec spec, ServiceSpec service, IstioKinds kinds) {
    var machine = spec.machineRef();
    var namespace = spec.bookinfoNamespace();
    var ratings = new RatingsOnMachine(namespace);
    var database = service.database().orElseThrow();
    var secret = DatabaseWishes.login(namespace, service);
    var host = service.name() + "." + spec.workload().namespace() + ".svc.cluster.local";
    var port = service.ports().getFirst().number();
    return new Istio1Database(
        List.of(
            new CreatePassword(secret, database),
            object(ratings.deployment(host, port, database.user(), secret.name()))),
        List.of(
            new InstallPackages(machine, List.of("mariadb-server"), false),
            new ListenOutside(machine),
            new StartUnit(machine, "mariadb", new UnitEffect.ListensOutside(port)),
            new LoadRatings(machine, secret, database, true)),
        ratings.routing(kinds).stream().map(Istio1Database::object).toList());
  }

  private static Change object(Resource resource) {
    return new ApplyResource(resource, resource.ref().kind().apiVersion(), Optional.empty());
  }
}
