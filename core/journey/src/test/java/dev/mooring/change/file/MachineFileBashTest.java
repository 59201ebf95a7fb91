package dev.mooring.change.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.change.file.MachineFile.Kind;
import dev.mooring.command.Pipeline;
import dev.mooring.command.Program;
import dev.mooring.command.bash.Bash;
import dev.mooring.facts.Joining;
import dev.mooring.mesh.istio1.ControlPlane;
import dev.mooring.mesh.istio1.IstiodBalancer;
import dev.mooring.mesh.istio1.JoinFacts;
import dev.mooring.mesh.istio1.MachineFiles;
import dev.mooring.mesh.istio1.MachineGroup;
import dev.mooring.mesh.istio1.MeshSettings;
import dev.mooring.mesh.istio1.WorkloadGroup;
import dev.mooring.model.DatabaseSpec;
import dev.mooring.model.MachineRef;
import dev.mooring.model.ServiceSpec;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What a person's bash makes of the files is what Mooring writes.
class MachineFileBashTest {
  private static final String MESH =
      """
      accessLogFile: /dev/stdout
      defaultConfig:
        discoveryAddress: istiod.istio-system.svc:15012
      trustDomain: mesh.example
      """;
  private static final String KUBECTL =
      """
      kubectl() {
        case "$*" in
          'apply -f -') cat ;;
          *istio-sidecar-injector*) echo '{"global": {"multiCluster": {"clusterName": "prod-1"}}}' ;;
          *'configmap istio '*) cat <<'MESH'
      @MESH@MESH
          ;;
          *'service istiod-vm-ilb'*) printf 10.1.2.3 ;;
        esac
      }
      gcloud() { echo 10.150.0.20; }
      """;
  private static final Joining JOINING =
      new Joining(
          ControlPlane.UNSEEN,
          new MachineRef("p", "z", "db"),
          new MachineGroup(
              "vm",
              "db",
              "vm-account",
              "",
              List.of(ServiceSpec.mysqldb(DatabaseSpec.RANDOM_PASSWORD)),
              false),
          IstiodBalancer.of("istio-system", ControlPlane.UNSEEN.revision()).ref());

  @Test
  void theFilesAreTheSame() throws Exception {
    var files =
        MachineFiles.of(
            WorkloadGroup.parse(JOINING.wantedGroup().json()),
            MeshSettings.parse(MESH),
            new JoinFacts(
                "prod-1",
                "istio-system",
                ControlPlane.UNSEEN.revision(),
                Optional.of("10.1.2.3"),
                Optional.of(new JoinFacts.OwnAddress.Internal("10.150.0.20")),
                true,
                true));
    assertThat(filledIn(Kind.CLUSTER_ENV)).isEqualTo(files.clusterEnv());
    assertThat(filledIn(Kind.MESH)).isEqualTo(files.meshYaml());
    assertThat(filledIn(Kind.HOSTS)).isEqualTo(files.hosts());
  }

  private static String filledIn(Kind kind) throws Exception {
    var typed =
        Pipeline.feed(new MachineFile(JOINING, kind).typed(), Program.kubectl("apply", "-f", "-"));
    var bash =
        new ProcessBuilder("bash", "-c", KUBECTL.replace("@MESH@", MESH) + Bash.of(typed)).start();
    var out = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(bash.waitFor()).isZero();
    return out;
  }
}
