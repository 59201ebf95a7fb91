package dev.mooring.app.page;

import dev.mooring.app.state.SpecEdits;
import dev.mooring.model.JoinSpec;
import dev.mooring.model.MachineRef;
import dev.mooring.model.MachineSpec;
import dev.mooring.model.MachineSpec.Origin;
import java.util.List;
import javafx.scene.Node;

/// Which machine: a new one with its name, zone, type and image, or one of those that exist.
final class MachineForm {
  private static final List<String> TYPES = List.of("e2-small", "e2-medium", "e2-standard-2");
  private static final List<String> IMAGES =
      List.of(
          "debian-cloud/debian-12", "debian-cloud/debian-11", "ubuntu-os-cloud/ubuntu-2204-lts");

  private final PageContext context;
  private final Form form;
  private final Picker zone;
  private final Picker existing;

  MachineForm(PageContext context) {
    this.context = context;
    form = context.form();
    form.row(
        form.choice(
            "machine.origin",
            List.of(Origin.CREATE, Origin.SELECT),
            spec -> spec.machine().origin(),
            MachineForm::origin));
    existing = form.picker("machine.existing", MachineForm::place, MachineForm::existing);
    var name = form.text("machine.name", spec -> spec.machineRef().name(), MachineForm::name);
    zone = form.picker("machine.zone", spec -> spec.machineRef().zone(), MachineForm::zone);
    var type = form.picker("machine.type", spec -> spec.machine().machineType(), MachineForm::type);
    type.offer(TYPES);
    var image = form.picker("machine.image", MachineForm::image, MachineForm::image);
    image.offer(IMAGES);
    showFor(Origin.SELECT, form.row(existing.field()));
    showFor(Origin.CREATE, form.row(name, zone.field()));
    showFor(Origin.CREATE, form.row(type.field(), image.field()));
  }

  Form form() {
    return form;
  }

  private void showFor(Origin origin, Node row) {
    row.visibleProperty()
        .bind(context.answers().spec().map(spec -> spec.machine().origin() == origin));
    row.managedProperty().bind(row.visibleProperty());
  }

  /// Looks which zones and machines there are; a person without that right types no worse.
  void offer() {
    var project = context.answers().now().machineRef().project();
    var cloud = context.session().world().cloud();
    context.work().ask(() -> cloud.zones(project), zone::offer, _ -> {});
    context
        .work()
        .ask(
            () -> cloud.instances(project).stream().map(one -> place(one.ref())).toList(),
            existing::offer,
            _ -> {});
  }

  private static String place(JoinSpec spec) {
    return place(spec.machineRef());
  }

  private static String place(MachineRef ref) {
    return ref.name() + " (" + ref.zone() + ")";
  }

  private static JoinSpec existing(JoinSpec spec, String place) {
    var parts = place.replace(")", "").split(" \\(", 2);
    return SpecEdits.machineRef(
        spec, new MachineRef(spec.machineRef().project(), parts[1], parts[0]));
  }

  private static JoinSpec name(JoinSpec spec, String name) {
    var ref = spec.machineRef();
    return SpecEdits.machineRef(spec, new MachineRef(ref.project(), ref.zone(), name));
  }

  private static JoinSpec zone(JoinSpec spec, String zone) {
    var ref = spec.machineRef();
    return SpecEdits.machineRef(spec, new MachineRef(ref.project(), zone, ref.name()));
  }

  private static JoinSpec origin(JoinSpec spec, Origin origin) {
    var old = spec.machine();
    return made(spec, origin, old.machineType(), image(spec));
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
