package dev.mooring.app.page;

import atlantafx.base.theme.Styles;
import dev.mooring.model.DatabaseSpec;
import dev.mooring.model.JoinSpec;
import dev.mooring.model.PortSpec;
import dev.mooring.model.ServiceSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The services of the machine: each with a name and ports, to be added and removed.
final class ServicesForm {
  private final PageContext context;
  private final Form form;

  ServicesForm(PageContext context) {
    this.context = context;
    this.form = context.form();
    var kinds =
        context
            .answers()
            .spec()
            .map(
                spec ->
                    spec.workload().services().stream()
                        .map(ServiceSpec::database)
                        .map(Optional::isPresent)
                        .toList());
    kinds.subscribe(_ -> rebuild());
  }

  Form form() {
    return form;
  }

  private void rebuild() {
    form.clear();
    var services = services();
    for (var i = 0; i < services.size(); i++) {
      service(i, services.get(i));
    }
    var row = new HBox(button("add-service", this::addService));
    row.getStyleClass().add("form-row");
    if (context.answers().now().workload().database().isEmpty()) {
      row.getChildren().add(button("add-mysqldb", this::addDatabase));
    }
    form.below(row);
  }

  private void service(int i, ServiceSpec service) {
    var row = form.row(name(i), ports(i));
    service.database().ifPresent(_ -> row.getChildren().add(password(i).cell()));
    var remove = new Button("", new FontIcon(Feather.TRASH_2));
    remove.setId("remove-service-" + i);
    remove.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
    remove
        .accessibleTextProperty()
        .bind(context.texts().of("form.services.remove", service.name()));
    remove.setOnAction(_ -> change(services -> services.remove(i)));
    // A machine that offers nothing needs no place in the mesh.
    remove
        .disableProperty()
        .bind(context.answers().spec().map(spec -> spec.workload().services().size() < 2));
    row.setAlignment(Pos.BOTTOM_LEFT);
    row.getChildren().add(remove);
  }

  private Field name(int i) {
    return form.numbered(
        "services.name",
        i,
        spec -> at(spec, i).name(),
        (spec, text) -> {
          var old = at(spec, i);
          return with(spec, i, new ServiceSpec(text, old.ports(), old.account(), old.database()));
        });
  }

  private Field ports(int i) {
    return form.numbered(
        "services.ports",
        i,
        spec ->
            at(spec, i).ports().stream().map(PortSpec::toString).collect(Collectors.joining(", ")),
        (spec, text) -> {
          var old = at(spec, i);
          var ports = Stream.of(text.split("[,\\s]+", -1)).map(PortSpec::parse).toList();
          return with(spec, i, new ServiceSpec(old.name(), ports, old.account(), old.database()));
        });
  }

  private Field password(int i) {
    return form.choice(
        "services.password",
        List.of(DatabaseSpec.values()),
        spec -> at(spec, i).database().orElse(DatabaseSpec.RANDOM_PASSWORD),
        (spec, wanted) -> {
          var old = at(spec, i);
          return with(
              spec,
              i,
              new ServiceSpec(old.name(), old.ports(), old.account(), Optional.of(wanted)));
        });
  }

  /// A row may be asked once more after its service was removed.
  private static ServiceSpec at(JoinSpec spec, int i) {
    return i < spec.workload().services().size()
        ? spec.workload().services().get(i)
        : new ServiceSpec("", List.of(), "default", Optional.empty());
  }

  private static JoinSpec with(JoinSpec spec, int i, ServiceSpec service) {
    var services =
        IntStream.range(0, spec.workload().services().size())
            .mapToObj(at -> at == i ? service : spec.workload().services().get(at))
            .toList();
    return spec.withWorkload(workload -> workload.withServices(services));
  }

  private Button button(String id, Runnable action) {
    var button = context.texts().on(new Button(), "form." + id);
    button.setId(id);
    button.setGraphic(new FontIcon(Feather.PLUS));
    button.setOnAction(_ -> action.run());
    return button;
  }

  private void addService() {
    change(services -> services.add(NewService.beside(services)));
  }

  private void addDatabase() {
    change(services -> services.addFirst(ServiceSpec.mysqldb(DatabaseSpec.RANDOM_PASSWORD)));
  }

  private List<ServiceSpec> services() {
    return context.answers().now().workload().services();
  }

  private void change(Consumer<List<ServiceSpec>> edit) {
    var services = new ArrayList<>(services());
    edit.accept(services);
    context
        .answers()
        .change(spec -> spec.withWorkload(workload -> workload.withServices(services)));
  }
}
