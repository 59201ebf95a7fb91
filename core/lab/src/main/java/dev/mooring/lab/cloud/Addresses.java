package dev.mooring.lab.cloud;

import dev.mooring.lab.cloud.api.Json;
import dev.mooring.lab.cloud.api.Names;
import dev.mooring.lab.cloud.api.Router;
import dev.mooring.lab.cloud.api.Scope;
import dev.mooring.lab.world.Ipv4Range;
import tools.jackson.databind.node.ObjectNode;

/// Reserved addresses of a region.
final class Addresses {
  private static final String ADDRESSES = ReadRoutes.PROJECT + "regions/{region}/addresses";

  private final Project project;
  private final Operations operations;
  private final Quotas quotas;
  private final InternalAddresses internal;

  Addresses(Project project, Operations operations, Quotas quotas, InternalAddresses internal) {
    this.project = project;
    this.operations = operations;
    this.quotas = quotas;
    this.internal = internal;
  }

  void routes(Router router, ReadRoutes reads) {
    router.on("POST " + ADDRESSES, call -> insert(reads.known(call.scope()), call.body()));
    router.on(
        "DELETE " + ADDRESSES + "/{name}",
        call ->
            operations.done(
                call.scope(), "delete", project.addresses.remove(call.scope(), call.name())));
  }

  private ObjectNode insert(Scope region, ObjectNode wanted) {
    var name = Names.check("resource.name", Json.text(wanted, "name"));
    project.addresses.refuseExisting(region, name);
    quotas.require("STATIC_ADDRESSES", region.place(), 1);
    var type = Json.text(wanted, "addressType").equals("INTERNAL") ? "INTERNAL" : "EXTERNAL";
    var taken = project.addresses.all().count();
    var address =
        type.equals("INTERNAL")
            ? internal.forLoadBalancer(region.place())
            : Ipv4Range.of("198.51.100.0/24").at(taken + 1);
    var content = Json.object().put("description", Json.text(wanted, "description"));
    content.put("address", address).put("addressType", type).put("status", "RESERVED");
    return operations.done(
        region, "insert", project.create(project.addresses, region, name, content));
  }
}
