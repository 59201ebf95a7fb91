package dev.mooring.change.file;

import dev.mooring.command.Filter;
import dev.mooring.command.Program;
import dev.mooring.command.Text;
import dev.mooring.facts.Balancers;
import dev.mooring.facts.Joining;
import dev.mooring.facts.MachineAddress;
import dev.mooring.mesh.istio1.DiscoverySelectors;
import dev.mooring.mesh.istio1.JoinFacts;
import dev.mooring.mesh.istio1.MachineFiles;
import dev.mooring.mesh.istio1.MeshSettings;
import dev.mooring.mesh.istio1.WorkloadGroup;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;

/// The same files in what a person types, with questions to the cluster in place of its facts.
/// Proxy metadata that the mesh itself sets is left out.
///
/// The facts are made up first, and then replaced by questions.
record TypedMachineFiles(Joining joining) {
  private static final String CLUSTER = "CLUSTER-ID";
  private static final String TRUST_DOMAIN = "TRUST-DOMAIN";
  private static final String MESH_ID = "MESH-ID";
  private static final String ISTIOD = "ISTIOD-ADDRESS";
  private static final String OWN = "OWN-ADDRESS";
  private static final String ALL_PROXIES = "ALL-PROXIES";

  Text root() {
    return Text.answer(
        configMap(joining.group().namespace(), "istio-ca-root-cert", "{.data.root-cert\\.pem}"));
  }

  Text clusterEnv() {
    return asked(files().clusterEnv());
  }

  /// What the mesh says of all its proxies comes first.
  Text mesh() {
    var text =
        files()
            .meshYaml()
            .replaceFirst("(?m)^ *meshId: .*\n", "")
            // Without quotes an empty name would be no text at all.
            .replace(": " + MESH_ID, ": \"" + MESH_ID + "\"")
            .replaceFirst("(?m)^defaultConfig:\n", "defaultConfig:\n" + ALL_PROXIES + "\n");
    return asked(text)
        .with(
            ALL_PROXIES,
            mesh(
                new Filter.Part("^defaultConfig:", "^[^ ]", "^  [^ ]"),
                new Filter.Without("proxyMetadata:")));
  }

  Text hosts() {
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

  private Text asked(String text) {
    return Text.of(text)
        .with(
            CLUSTER,
            config(
                joining.plane().injectorConfigMap(),
                "values",
                new Filter.Pick(".*\"clusterName\": *\"([^\"]*)\".*", 1)))
        .with(TRUST_DOMAIN, mesh(new Filter.Pick("^trustDomain: *(.*)", 1)))
        .with(MESH_ID, mesh(new Filter.Pick("^ *meshId: *(.*)", 1)))
        .with(ISTIOD, Balancers.typedAddress(joining.door()))
        .with(OWN, MachineAddress.typed(joining.machine()));
  }

  private Text mesh(Filter... filters) {
    return config(joining.plane().meshConfigMap(), "mesh", filters);
  }

  private Text config(String map, String key, Filter... filters) {
    return Text.answer(configMap(joining.plane().namespace(), map, "{.data." + key + "}"), filters);
  }

  private static Program configMap(String namespace, String name, String path) {
    return Program.kubectl("-n", namespace, "get", "configmap", name, "-o")
        .with(Text.of("jsonpath=").plus(Text.of(path)));
  }
}
