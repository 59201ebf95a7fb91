package dev.mooring.app.page;

import dev.mooring.app.view.Say;
import dev.mooring.mesh.Mesh;
import dev.mooring.model.JoinSpec;
import dev.mooring.model.Machine.NewInstance;
import dev.mooring.model.MachineRef;
import dev.mooring.port.Instance;
import dev.mooring.step.shared.FirewallAdvice;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
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

  /// Type and image outlive a look at the machines that exist.
  private Optional<NewInstance> lastNew = Optional.empty();

  MachineForm(PageContext context) {
    this.context = context;
    context.answers().spec().subscribe(this::remember);
    form = context.form();
    var origin =
        form.row(
            form.choice(
                "machine.origin",
                List.of(MachineOrigin.values()),
                MachineOrigin::of,
                (spec, wanted) -> spec.withMachine(wanted.machine(spec, lastNew))));
    form.showWhen(origin, spec -> spec.cluster().isInGoogleCloud());
    existing =
        form.picker("machine.existing", JoinSpec::machineRef, MachineForm::at, MachineForm::place);
    var name = form.text("machine.name", spec -> spec.machineRef().name(), MachineForm::name);
    zone = form.picker("machine.zone", spec -> spec.machineRef().zone(), MachineForm::zone);
    var type = form.picker("machine.type", read(NewInstance::type), edit(NewInstance::withType));
    type.offer(TYPES);
    image = form.picker("machine.image", read(NewInstance::image), edit(NewInstance::withImage));
    image.offer(IMAGES);
    showFor(MachineOrigin.SELECT, form.row(existing.field()));
    showFor(MachineOrigin.CREATE, form.row(name, zone.field()));
    showFor(MachineOrigin.CREATE, form.row(type.field(), image.field()));
    HostRows.on(form);
    form.below(advice());
  }

  private void remember(JoinSpec spec) {
    if (spec.machine() instanceof NewInstance wanted) {
      lastNew = Optional.of(wanted);
    }
  }

  Form form() {
    return form;
  }

  private void showFor(MachineOrigin origin, Node row) {
    form.showWhen(row, spec -> MachineOrigin.of(spec) == origin);
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

  private static JoinSpec at(JoinSpec spec, MachineRef ref) {
    return spec.withMachine(spec.machine().withRef(ref));
  }

  private static JoinSpec name(JoinSpec spec, String name) {
    return at(spec, spec.machineRef().withName(name));
  }

  private static JoinSpec zone(JoinSpec spec, String zone) {
    return at(spec, spec.machineRef().withZone(zone));
  }

  private static Function<JoinSpec, String> read(Function<NewInstance, String> part) {
    return spec -> spec.machine() instanceof NewInstance wanted ? part.apply(wanted) : "";
  }

  private static BiFunction<JoinSpec, String, JoinSpec> edit(
      BiFunction<NewInstance, String, NewInstance> edit) {
    return (spec, text) ->
        spec.machine() instanceof NewInstance wanted
            ? spec.withMachine(edit.apply(wanted, text))
            : spec;
  }
}
