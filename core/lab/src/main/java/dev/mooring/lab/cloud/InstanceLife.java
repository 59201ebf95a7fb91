package dev.mooring.lab.cloud;

import dev.mooring.lab.cloud.api.ApiError;
import dev.mooring.lab.cloud.api.Json;
import dev.mooring.lab.cloud.api.Router;
import dev.mooring.lab.cloud.api.Scope;
import dev.mooring.lab.world.Delay;
import dev.mooring.lab.world.LabTime;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import tools.jackson.databind.node.ObjectNode;

/// Instances come, are switched off and on, and go.
final class InstanceLife {
  private static final String INSTANCES = ReadRoutes.PROJECT + "zones/{zone}/instances";

  private final Project project;
  private final Operations operations;
  private final InstanceFactory factory;
  private final BootDisks disks;
  private final Quotas quotas;
  private final Machines machines;
  private final LabTime time;

  InstanceLife(
      Project project,
      Operations operations,
      InstanceFactory factory,
      BootDisks disks,
      Quotas quotas,
      Machines machines,
      LabTime time) {
    this.project = project;
    this.operations = operations;
    this.factory = factory;
    this.disks = disks;
    this.quotas = quotas;
    this.machines = machines;
    this.time = time;
  }

  void routes(Router router, ReadRoutes reads) {
    router.on("POST " + INSTANCES, call -> insert(reads.known(call.scope()), call.body()));
    on(router, "DELETE " + INSTANCES + "/{name}", this::delete);
    on(router, "POST " + INSTANCES + "/{name}/stop", this::stop);
    on(router, "POST " + INSTANCES + "/{name}/start", this::start);
    on(router, "POST " + INSTANCES + "/{name}/reset", this::reset);
  }

  private void on(Router router, String template, BiFunction<Scope, ObjectNode, ObjectNode> act) {
    router.on(
        template,
        call -> act.apply(call.scope(), project.instances.get(call.scope(), call.name())));
  }

  private ObjectNode insert(Scope zone, ObjectNode wanted) {
    factory.validate(zone, wanted);
    try {
      requireQuota(zone, wanted);
    } catch (ApiError exceeded) {
      return operations.failed(zone, "insert", wanted, exceeded);
    }
    var instance = factory.create(zone, wanted, "PROVISIONING");
    var running = time.later(Delay.INSTANCE, () -> status(instance, "RUNNING"));
    var operation = operations.begin(zone, "insert", instance, running);
    var _ = running.thenRunAsync(() -> boot(instance), Thread::startVirtualThread);
    return operation;
  }

  /// An instance that was always there: it runs and boots at once.
  ObjectNode add(Scope zone, ObjectNode wanted) {
    factory.validate(zone, wanted);
    var instance = factory.create(zone, wanted, "RUNNING");
    var _ = run(() -> boot(instance));
    return instance;
  }

  private void requireQuota(Scope zone, ObjectNode wanted) {
    var candidate = wanted.deepCopy().put("zone", zone.path());
    quotas.require("INSTANCES", zone.region(), 1);
    quotas.require("CPUS", zone.region(), quotas.cpus(candidate));
    if (!wanted.at("/networkInterfaces/0/accessConfigs").isEmpty()) {
      quotas.require("IN_USE_ADDRESSES", zone.region(), 1);
    }
  }

  private ObjectNode delete(Scope zone, ObjectNode instance) {
    requireSettled(zone, instance);
    var name = Json.text(instance, "name");
    project.instances.remove(zone, name);
    disks.release(zone, instance);
    return operations.begin(zone, "delete", instance, run(() -> machines.delete(name)));
  }

  private ObjectNode stop(Scope zone, ObjectNode instance) {
    requireSettled(zone, instance);
    instance.put("status", "TERMINATED").put("lastStopTimestamp", project.now());
    var name = Json.text(instance, "name");
    return operations.begin(zone, "stop", instance, run(() -> machines.powerOff(name)));
  }

  private ObjectNode start(Scope zone, ObjectNode instance) {
    requireSettled(zone, instance);
    if (Instances.isRunning(instance)) {
      return operations.done(zone, "start", instance);
    }
    instance.put("status", "RUNNING").put("lastStartTimestamp", project.now());
    var _ = run(() -> boot(instance));
    return operations.done(zone, "start", instance);
  }

  private ObjectNode reset(Scope zone, ObjectNode instance) {
    if (!Instances.isRunning(instance)) {
      throw ApiError.notReady(project.instances.path(zone, Json.text(instance, "name")));
    }
    var name = Json.text(instance, "name");
    var off = run(() -> machines.powerOff(name));
    var _ = off.thenRunAsync(() -> boot(instance), Thread::startVirtualThread);
    return operations.begin(zone, "reset", instance, off);
  }

  private void requireSettled(Scope zone, ObjectNode instance) {
    if (Json.text(instance, "status").equals("PROVISIONING")) {
      throw ApiError.notReady(project.instances.path(zone, Json.text(instance, "name")));
    }
  }

  private void boot(ObjectNode instance) {
    InstanceFacts facts;
    synchronized (project) {
      facts = InstanceFacts.of(project, instance);
    }
    machines.boot(facts);
  }

  private void status(ObjectNode instance, String status) {
    synchronized (project) {
      instance.put("status", status);
    }
  }

  private static CompletableFuture<Void> run(Runnable work) {
    return CompletableFuture.runAsync(work, Thread::startVirtualThread);
  }
}
