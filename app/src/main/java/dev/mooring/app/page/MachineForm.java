package dev.mooring.app.page;

import dev.mooring.app.state.OwnEdits;
import dev.mooring.app.state.SpecEdits;
import dev.mooring.app.view.Say;
import dev.mooring.mesh.Mesh;
import dev.mooring.model.JoinSpec;
import dev.mooring.model.MachineRef;
import dev.mooring.model.MachineSpec;
import dev.mooring.model.MachineSpec.Origin;
import dev.mooring.port.Instance;
import dev.mooring.step.shared.FirewallAdvice;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;

/// Which machine: a new one with its name, zone, type and image, or one of those that exist.
final class MachineForm {
  private static final List<String> TYPES = List.of("e2-small", "e2-medium", "e2-standard-2");
  private static final List<String> IMAGES =
      List.of(
          "debian-cloud/debian-12", "debian-cloud/debian-11", "ubuntu-os-cloud/ubuntu-2204-lts");

  /// Today's Istio has rpm packages too.
  private static final List<String> ISTIO1_IMAGES =
      List.of("rocky-linux-cloud/rocky-linux-9", "rhel-cloud/rhel-9");

  private final PageContext context;
  private final Form form;
  private final Picker<String> zone;
  private final Picker<MachineRef> existing;
  private final Picker<String> image;

  MachineForm(PageContext context) {
    this.context = context;
    form = context.form();
    var origin =
        form.row(
            form.choice(
                "machine.origin",
                List.of(Origin.values()),
                spec -> spec.machine().origin(),
                OwnEdits::origin));
    form.showWhen(origin, spec -> spec.cluster().isInGoogleCloud());
    existing =
        form.picker(
            "machine.existing", JoinSpec::machineRef, SpecEdits::machineRef, MachineForm::place);
    var name = form.text("machine.name", spec -> spec.machineRef().name(), MachineForm::name);
    zone = form.picker("machine.zone", spec -> spec.machineRef().zone(), MachineForm::zone);
    var type = form.picker("machine.type", spec -> spec.machine().machineType(), MachineForm::type);
    type.offer(TYPES);
    image = form.picker("machine.image", MachineForm::image, MachineForm::image);
    image.offer(IMAGES);
    showFor(Origin.SELECT, form.row(existing.field()));
    showFor(Origin.CREATE, form.row(name, zone.field()));
    showFor(Origin.CREATE, form.row(type.field(), image.field()));
    HostRows.on(form);
    form.below(advice());
  }

  Form form() {
    return form;
  }

  private void showFor(Origin origin, Node row) {
    form.showWhen(row, spec -> spec.machine().origin() == origin);
  }

  /// What the owner of a host has to open by hand.
  private Node advice() {
    var label = Say.paragraph("muted");
    label.setId("firewall-advice");
    var texts = context.texts();
    label
        .textProperty()
        .bind(
            texts
                .book()
                .flatMap(
                    book ->
                        context
                            .answers()
                            .spec()
                            .map(
                                spec ->
                                    FirewallAdvice.of(spec).stream()
                                        .map(book::say)
                                        .collect(Collectors.joining("\n")))));
    form.showWhen(label, spec -> !FirewallAdvice.of(spec).isEmpty());
    return label;
  }

  /// Looks which zones and machines there are; a person without that right types no worse.
  void offer() {
    var spec = context.answers().now();
    if (Mesh.of(spec).hasRpms()) {
      image.offer(Stream.concat(IMAGES.stream(), ISTIO1_IMAGES.stream()).toList());
    }
    var project = spec.cluster().project();
    if (project.isEmpty()) {
      return;
    }
    var cloud = context.session().world().cloud();
    context.work().ask(() -> cloud.zones(project), zone::offer, _ -> {});
    context
        .work()
        .ask(
            () -> cloud.instances(project).stream().map(Instance::ref).toList(),
            existing::offer,
            _ -> {});
  }

  private static String place(MachineRef ref) {
    return ref.name() + " (" + ref.zone() + ")";
  }

  private static JoinSpec name(JoinSpec spec, String name) {
    var ref = spec.machineRef();
    return SpecEdits.machineRef(spec, new MachineRef(ref.project(), ref.zone(), name));
  }

  private static JoinSpec zone(JoinSpec spec, String zone) {
    var ref = spec.machineRef();
    return SpecEdits.machineRef(spec, new MachineRef(ref.project(), zone, ref.name()));
  }

  private static JoinSpec type(JoinSpec spec, String type) {
    return made(spec, spec.machine().origin(), type, image(spec));
  }

  private static String image(JoinSpec spec) {
    return spec.machine().imageProject() + "/" + spec.machine().imageFamily();
  }

  private static JoinSpec image(JoinSpec spec, String image) {
    return made(spec, spec.machine().origin(), spec.machine().machineType(), image);
  }

  private static JoinSpec made(JoinSpec spec, Origin origin, String type, String image) {
    var parts = image.split("/", 2);
    var old = spec.machine();
    return SpecEdits.machine(
        spec, new MachineSpec(old.ref(), origin, type, parts[0], parts[1], old.sshUser()));
  }
}
