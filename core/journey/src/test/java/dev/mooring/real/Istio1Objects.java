package dev.mooring.real;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaProps;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// A present Istio and Bookinfo, as far as the journey meets them before it begins: what the
/// practice world has, in a real API server, which here knows the fields of the kinds that machines
/// register with.
final class Istio1Objects {
  /// The release of Istio.
  static final String VERSION = "1.27.3";

  private static final String SEED = "/dev/mooring/lab/cluster/seed/";

  private Istio1Objects() {}

  /// Puts them in and returns when they are served. The pods come from [DeploymentPods].
  static void install(KubernetesClient admin) {
    var istio = objects(admin, "istio-1.yaml");
    var schemas = schemas();
    istio.stream()
        .filter(CustomResourceDefinition.class::isInstance)
        .map(CustomResourceDefinition.class::cast)
        .map(definition -> withSchema(definition, schemas))
        .forEach(definition -> admin.resource(definition).create());
    Awaitility.await("Istio's kinds")
        .ignoreExceptions()
        .untilAsserted(() -> new OwnedEntries().tend(admin));
    istio.stream()
        .filter(object -> !(object instanceof CustomResourceDefinition))
        .forEach(object -> admin.resource(object).create());
    objects(admin, "bookinfo-istio-1.yaml").forEach(object -> admin.resource(object).create());
  }

  private static CustomResourceDefinition withSchema(
      CustomResourceDefinition definition, Map<String, JSONSchemaProps> schemas) {
    Optional.ofNullable(schemas.get(definition.getSpec().getNames().getKind()))
        .ifPresent(
            schema ->
                definition
                    .getSpec()
                    .getVersions()
                    .forEach(version -> version.getSchema().setOpenAPIV3Schema(schema)));
    return definition;
  }

  private static Map<String, JSONSchemaProps> schemas() {
    return new YAMLMapper()
        .readTree(text("istio1/schemas.yaml")).properties().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    kind ->
                        Serialization.unmarshal(
                            kind.getValue().toString(), JSONSchemaProps.class)));
  }

  private static List<HasMetadata> objects(KubernetesClient admin, String file) {
    var yaml = text(SEED + file).replace("{version}", VERSION);
    return admin.load(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8))).items();
  }

  private static String text(String resource) {
    try (var in = Istio1Objects.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
