package dev.mooring.app.page;

import dev.mooring.app.view.FindingView;
import dev.mooring.model.JoinSpec;
import dev.mooring.step.StepId;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;

/// Where: the cluster, its project or what its owner knows about it, and the two namespaces.
final class ContextPage implements FormPage {
  private final PageContext context;
  private final Form form;
  private final Picker<String> contexts;
  private final StepPage frame;
  private final ContextSuggestions suggestions;

  ContextPage(PageContext context) {
    this.context = context;
    form = context.form();
    contexts = contexts();
    form.row(
        contexts.field(),
        form.choice(
            "context.kind",
            List.of(ClusterKind.values()),
            ClusterKind::of,
            (spec, kind) -> kind.in(spec)));
    var project = project();
    var cluster = cluster();
    var location = location();
    inGoogleCloud(form.row(project));
    inGoogleCloud(form.row(cluster, location));
    OwnClusterRows.on(form);
    var services =
        form.text(
            "context.services",
            spec -> spec.workload().namespace(),
            (spec, text) -> spec.withWorkload(workload -> workload.withNamespace(text)));
    var bookinfo =
        form.text("context.bookinfo", JoinSpec::bookinfoNamespace, JoinSpec::followingBookinfoTo);
    form.row(services, bookinfo);
    suggestions =
        new ContextSuggestions(
            Suggestions.below(project),
            Suggestions.below(cluster),
            Suggestions.below(location),
            List.of(Suggestions.below(services), Suggestions.below(bookinfo)));
    form.below(problem(context));
    frame = new StepPage(context, StepId.CONTEXT).with(form);
  }

  private Picker<String> contexts() {
    // Only a list that has closed tells what was chosen: the arrow keys go through all of them.
    var picker =
        form.destination(
            "context.context",
            context.session().contexts().names(),
            spec -> spec.cluster().context(),
            () -> context.work().events().post(this::turn));
    picker.control().disableProperty().bind(context.model().running());
    context.turning().problem().subscribe(_ -> picker.choose(here()));
    return picker;
  }

  private String here() {
    return context.answers().now().cluster().context();
  }

  private void turn() {
    var wanted = Optional.ofNullable(contexts.control().getValue()).orElse(here());
    if (!contexts.control().isShowing() && !wanted.equals(here()) && !context.model().isRunning()) {
      context.turning().choose().accept(wanted);
    }
  }

  private static Node problem(PageContext context) {
    var node = new FindingView(context.texts(), context.turning().problem()).node();
    node.setId("context-problem");
    return node;
  }

  private void inGoogleCloud(Node row) {
    form.showWhen(row, spec -> spec.cluster().isInGoogleCloud());
  }

  private Field project() {
    return form.text(
        "context.project",
        spec -> spec.cluster().project(),
        (spec, text) -> spec.movedTo(spec.cluster().withProject(text)));
  }

  private Field cluster() {
    return form.text(
        "context.cluster",
        spec -> spec.cluster().name(),
        (spec, text) -> spec.movedTo(spec.cluster().withName(text)));
  }

  private Field location() {
    return form.text(
        "context.location",
        spec -> spec.cluster().location(),
        (spec, text) -> spec.movedTo(spec.cluster().withLocation(text)));
  }

  @Override
  public void shown() {
    frame.shown();
    suggestions.look(context);
  }

  @Override
  public Form form() {
    return form;
  }

  @Override
  public StepPage frame() {
    return frame;
  }
}
