package dev.mooring.app.topology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.app.state.StepState;
import dev.mooring.app.wizard.Sessions;
import dev.mooring.change.cloud.SshAccess;
import dev.mooring.check.Check;
import dev.mooring.check.CheckId;
import dev.mooring.mesh.istio1.ControlPlane;
import dev.mooring.model.ClusterRef;
import dev.mooring.model.JoinSpec;
import dev.mooring.model.MeshChoices;
import dev.mooring.model.MeshKind;
import dev.mooring.model.OwnCluster;
import dev.mooring.model.OwnHost;
import dev.mooring.step.Journey;
import dev.mooring.step.Step;
import dev.mooring.step.StepId;
import dev.mooring.step.istio1.Istio1Journey;
import dev.mooring.step.tutorial.TutorialJourney;
import dev.mooring.text.Phrasebook;
import java.io.StringReader;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xml.sax.InputSource;

/// The drawing says how far the journey is, and where it failed.
class TopologyTest {
  private static final Standing BEGUN = new Standing(Map.of(), Map.of(), Map.of());

  @ParameterizedTest
  @EnumSource(MeshKind.class)
  void atFirstNothingIsThere(MeshKind mesh) {
    var drawing = Topology.of(Sessions.spec(mesh), BEGUN);

    assertThat(drawing.places()).extracting(Place::look).containsOnly(Look.PLANNED);
    assertThat(drawing.ways()).extracting(Way::look).containsOnly(Look.PLANNED);
  }

  @Test
  void aStepFillsInItsPart() {
    var standing =
        new Standing(
            Map.of(StepId.CONTEXT, StepState.DONE, StepId.EXPOSE, StepState.RUNNING),
            Map.of(CheckId.EXPOSE_DNS_ILB, StepState.DONE),
            Map.of(CheckId.EXPOSE_DNS_ILB, "10.150.0.7"));

    var drawing = Topology.of(Sessions.spec(MeshKind.TUTORIAL), standing);

    assertThat(place(drawing, "Pilot").look()).isEqualTo(Look.PRESENT);
    assertThat(place(drawing, "dns-ilb").look()).isEqualTo(Look.PRESENT);
    assertThat(place(drawing, "dns-ilb").fact()).isEqualTo("10.150.0.7");
    assertThat(place(drawing, "mixer-ilb").look()).isEqualTo(Look.RUNNING);
    assertThat(place(drawing, "sidecar").look()).isEqualTo(Look.PLANNED);
  }

  @Test
  void aFailureIsShownWhereItIs() {
    var standing =
        new Standing(
            Map.of(StepId.EXPOSE, StepState.FAILED),
            Map.of(
                CheckId.EXPOSE_DNS_ILB, StepState.DONE, CheckId.EXPOSE_MIXER_ILB, StepState.FAILED),
            Map.of());

    var drawing = Topology.of(Sessions.spec(MeshKind.TUTORIAL), standing);

    assertThat(place(drawing, "mixer-ilb").look()).isEqualTo(Look.FAILED);
    assertThat(place(drawing, "dns-ilb").look()).isEqualTo(Look.PRESENT);
  }

  @Test
  void aCurlThatFailedIsOnTheWayOut() {
    var standing =
        new Standing(
            Map.of(StepId.TRAFFIC, StepState.FAILED),
            Map.of(CheckId.TRAFFIC_CURL, StepState.FAILED),
            Map.of());

    var drawing = Topology.of(Sessions.spec(MeshKind.ISTIO_1), standing);

    assertThat(drawing.ways())
        .filteredOn(way -> way.look() == Look.FAILED)
        .extracting(Way::id)
        .containsExactly("out-1", "out-2");
  }

  @Test
  void betweenTwoNetworksStandsTheGateway() {
    var spec =
        Sessions.spec(MeshKind.ISTIO_1).withChoices(MeshChoices.usual().withMachineNetwork("vms"));

    assertThat(place(Topology.of(spec, BEGUN), "door").name().key()).isEqualTo("topology.gateway");
  }

  @ParameterizedTest
  @EnumSource(MeshKind.class)
  void aCheckThatTheMeshNeverMakesShowsNowhere(MeshKind mesh) {
    var spec = Sessions.spec(mesh).withChoices(MeshChoices.usual().withMachineNetwork("vms"));
    var others = EnumSet.allOf(CheckId.class);
    for (var step : journey(mesh).steps()) {
      Stream.of(spec, onOwnHost(spec))
          .flatMap(one -> checks(step, one))
          .map(Check::id)
          .forEach(others::remove);
    }

    assertThat(others)
        .contains(mesh == MeshKind.TUTORIAL ? CheckId.SIDECAR_ISTIOD : CheckId.SIDECAR_REACH);
    for (var id : others) {
      var failed = new Standing(Map.of(), Map.of(id, StepState.FAILED), Map.of(id, "seen"));
      assertThat(Topology.of(spec, failed)).as("%s", id).isEqualTo(Topology.of(spec, BEGUN));
    }
  }

  private static JoinSpec onOwnHost(JoinSpec spec) {
    return spec.withCluster(ClusterRef.own("kind", OwnCluster.UNKNOWN))
        .withMachine(new OwnHost("db.example.org", 22, "me", "192.168.1.7"));
  }

  private static Journey journey(MeshKind mesh) {
    var access = new SshAccess("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIExample", Duration.ofHours(8));
    return mesh == MeshKind.TUTORIAL
        ? TutorialJourney.of(access)
        : Istio1Journey.of(access, ControlPlane.UNSEEN);
  }

  private static Stream<Check> checks(Step step, JoinSpec spec) {
    return Stream.of(
            step.before(spec).stream(),
            step.wishes(spec).stream().flatMap(wish -> wish.awaits().stream()),
            step.after(spec).stream())
        .flatMap(some -> some);
  }

  @ParameterizedTest
  @EnumSource(MeshKind.class)
  void nothingIsDrawnOverSomethingElse(MeshKind mesh) {
    var parts =
        Topology.of(Sessions.spec(mesh), BEGUN).places().stream()
            .filter(place -> place.kind() != Place.Kind.FRAME)
            .map(Place::area)
            .toList();

    for (var one : parts) {
      assertThat(parts).filteredOn(other -> !other.equals(one) && overlap(one, other)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(MeshKind.class)
  void theFileStandsAloneAndNamesEveryPart(MeshKind mesh) throws Exception {
    var drawing = Topology.of(Sessions.spec(mesh), BEGUN);
    var words = new Phrasebook(Locale.SIMPLIFIED_CHINESE);

    var svg = SvgDrawing.of(drawing, words::say, true);

    var document =
        DocumentBuilderFactory.newDefaultNSInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(svg)));
    var titles = document.getElementsByTagName("title");
    assertThat(titles.getLength()).isEqualTo(drawing.places().size() + drawing.ways().size());
    assertThat(titles.item(0).getTextContent()).contains("demo", "待建");
  }

  private static boolean overlap(Area one, Area other) {
    return one.x() < other.right()
        && other.x() < one.right()
        && one.y() < other.bottom()
        && other.y() < one.bottom();
  }

  private static Place place(Topology drawing, String id) {
    return drawing.places().stream()
        .filter(place -> place.id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
