package dev.mooring.lab.cloud;

import dev.mooring.lab.cloud.api.Json;
import dev.mooring.lab.cloud.api.Router;
import tools.jackson.databind.node.ObjectNode;

/// The project itself, as the Compute API and the Resource Manager API show it.
final class Projects {
  private static final String SERVICE_ACCOUNT =
      Project.NUMBER + "-compute@developer.gserviceaccount.com";

  private final Project project;

  Projects(Project project) {
    this.project = project;
  }

  void routes(Router router) {
    router.on("GET /compute/v1/projects/{project}", _ -> compute());
    router.on("GET /v1/projects/{project}", _ -> resourceManager());
    router.on(
        "GET /v1/projects",
        _ -> {
          var answer = Json.object();
          answer.putArray("projects").add(resourceManager());
          return answer;
        });
  }

  private ObjectNode compute() {
    var json = Json.object().put("kind", "compute#project").put("id", Project.NUMBER);
    json.put("name", Project.ID).put("selfLink", project.links.self());
    json.put("defaultServiceAccount", SERVICE_ACCOUNT);
    json.put("defaultNetworkTier", "PREMIUM")
        .put("xpnProjectStatus", "UNSPECIFIED_XPN_PROJECT_STATUS");
    return json.set("commonInstanceMetadata", project.metadata);
  }

  private static ObjectNode resourceManager() {
    return Json.object()
        .put("projectId", Project.ID)
        .put("projectNumber", Project.NUMBER)
        .put("name", "Practice")
        .put("lifecycleState", "ACTIVE");
  }
}
