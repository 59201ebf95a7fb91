package dev.mooring.app.view;

import dev.mooring.app.fx.Texts;
import dev.mooring.app.state.Problem;
import dev.mooring.step.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// What of others is in the way: one finding each.
public final class RefusalsView {
  private final Texts texts;
  private final Runnable again;
  private final VBox box = new VBox();

  /// @param again looks once more
  public RefusalsView(Texts texts, ObservableValue<List<Refusal>> refusals, Runnable again) {
    this.texts = texts;
    this.again = again;
    box.setId("refusals");
    box.getStyleClass().add("refusals");
    refusals.subscribe(this::show);
  }

  public Node node() {
    return box;
  }

  /// Leads to the first of them.
  public void lead() {
    box.getChildren().stream().findFirst().ifPresent(Node::requestFocus);
  }

  private void show(List<Refusal> refusals) {
    box.getChildren()
        .setAll(IntStream.range(0, refusals.size()).mapToObj(i -> view(i, refusals)).toList());
    box.setVisible(!refusals.isEmpty());
    box.setManaged(!refusals.isEmpty());
  }

  private Node view(int index, List<Refusal> refusals) {
    var problem = new SimpleObjectProperty<>(Optional.of(Problem.of(refusals.get(index).why())));
    var isLast = index == refusals.size() - 1;
    var view =
        new FindingView(texts, problem, isLast ? Optional.of(again) : Optional.empty()).node();
    view.setId("refusal-" + index);
    return view;
  }
}
