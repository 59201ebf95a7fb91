package dev.mooring.change.file;

import dev.mooring.facts.Joining;
import dev.mooring.facts.MachineAddress;
import dev.mooring.mesh.istio1.DiscoverySelectors;
import dev.mooring.mesh.istio1.JoinFacts;
import dev.mooring.mesh.istio1.MachineFiles;
import dev.mooring.mesh.istio1.MeshSettings;
import dev.mooring.mesh.istio1.WorkloadGroup;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;

/// The same files with questions to the cluster in place of its facts, for bash to fill in. Proxy
/// metadata that the mesh itself sets is left out.
///
/// The facts are made up first, and then replaced by questions.
record MachineFileBash(Joining joining) {
  private static final String CLUSTER = "CLUSTER-ID";
  private static final String TRUST_DOMAIN = "TRUST-DOMAIN";
  private static final String MESH_ID = "MESH-ID";
  private static final String ISTIOD = "ISTIOD-ADDRESS";
  private static final String OWN = "OWN-ADDRESS";

  String root() {
    return "$(kubectl -n %s get configmap istio-ca-root-cert -o jsonpath='{.data.root-cert\\.pem}')\n"
        .formatted(joining.group().namespace());
  }

  String clusterEnv() {
    return asked(files().clusterEnv());
  }

  /// What the mesh says of all its proxies comes first.
  String mesh() {
    var all = mesh("sed -n '/^defaultConfig:/,/^[^ ]/{/^  [^ ]/p;}' | grep -v -e proxyMetadata:");
    return asked(
        files()
            .meshYaml()
            .replaceFirst("(?m)^ *meshId: .*\n", "")
            // Without quotes an empty name would be no text at all.
            .replace(": " + MESH_ID, ": \"" + MESH_ID + "\"")
            .replaceFirst("(?m)^defaultConfig:\n", "defaultConfig:\n@@\n")
            .replace("@@", all));
  }

  String hosts() {
    return asked(files().hosts());
  }

  private MachineFiles files() {
    var config = JsonNodeFactory.instance.objectNode().put("meshId", MESH_ID);
    var selectors = new DiscoverySelectors(JsonNodeFactory.instance.arrayNode());
    var plane = joining.plane();
    return MachineFiles.of(
        WorkloadGroup.parse(joining.wantedGroup().json()),
        new MeshSettings(TRUST_DOMAIN, config, selectors),
        new JoinFacts(
            CLUSTER,
            plane.namespace(),
            plane.revision(),
            Optional.of(ISTIOD),
            Optional.of(new JoinFacts.OwnAddress.Internal(OWN)),
            true,
            true));
  }

  private String asked(String text) {
    var questions =
        Map.of(
            CLUSTER,
            config(
                joining.plane().injectorConfigMap(),
                "values",
                "sed -nE 's/.*\"clusterName\": *\"([^\"]*)\".*/\\1/p'"),
            TRUST_DOMAIN,
            mesh("sed -nE 's/^trustDomain: *(.*)/\\1/p'"),
            MESH_ID,
            mesh("sed -nE 's/^ *meshId: *(.*)/\\1/p'"),
            ISTIOD,
            "$(kubectl -n %s get service %s -o jsonpath='{.status.loadBalancer.ingress[0].ip}')"
                .formatted(joining.door().namespace(), joining.door().name()),
            OWN,
            MachineAddress.question(joining.machine()));
    var asked = text;
    for (var made : List.copyOf(questions.keySet())) {
      asked = asked.replace(made, questions.get(made));
    }
    return asked;
  }

  private String mesh(String filter) {
    return config(joining.plane().meshConfigMap(), "mesh", filter);
  }

  private String config(String map, String key, String filter) {
    return "$(kubectl -n %s get configmap %s -o jsonpath='{.data.%s}' | %s)"
        .formatted(joining.plane().namespace(), map, key, filter);
  }
}
