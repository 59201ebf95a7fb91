package dev.mooring.app.page;

import dev.mooring.app.fx.Texts;
import dev.mooring.app.state.Answers;
import dev.mooring.model.InvalidValue;
import dev.mooring.model.JoinSpec;
import dev.mooring.text.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The entries of a page. A control cannot be had without label, id and accessible text; an entry
/// is taken over when its control is left, and what is wrong with it stands below.
public final class Form {
  private final Texts texts;
  private final Answers answers;
  private final VBox box = new VBox();
  private final List<Field> fields = new ArrayList<>();
  private final List<Field> optional = new ArrayList<>();
  private final List<Runnable> commits = new ArrayList<>();
  private final List<Runnable> refreshes = new ArrayList<>();
  private final ReadOnlyBooleanWrapper valid = new ReadOnlyBooleanWrapper(true);

  Form(Texts texts, Answers answers) {
    this.texts = texts;
    this.answers = answers;
    box.getStyleClass().add("form");
    answers.spec().subscribe(_ -> List.copyOf(refreshes).forEach(Runnable::run));
  }

  public Node node() {
    return box;
  }

  public ReadOnlyBooleanProperty valid() {
    return valid.getReadOnlyProperty();
  }

  boolean isEmpty() {
    return box.getChildren().isEmpty();
  }

  /// Takes over everything that was typed and not left yet.
  public void commit() {
    List.copyOf(commits).forEach(Runnable::run);
  }

  /// A line of text.
  public Field text(
      String key, Function<JoinSpec, String> read, BiFunction<JoinSpec, String, JoinSpec> write) {
    return entry(Field.of(key, new TextField(), texts), read, write);
  }

  /// A line of text that may be left empty.
  Field optional(
      String key, Function<JoinSpec, String> read, BiFunction<JoinSpec, String, JoinSpec> write) {
    var field = Field.of(key, new TextField(), texts);
    optional.add(field);
    return entry(field, read, write);
  }

  /// A line of text that stands there several times; the second one of `services.name` has the id
  /// `field-services-name-1`.
  public Field numbered(
      String key,
      int number,
      Function<JoinSpec, String> read,
      BiFunction<JoinSpec, String, JoinSpec> write) {
    var field = Field.of(key, new TextField(), texts);
    field.control().setId(field.control().getId() + "-" + number);
    return entry(field, read, write);
  }

  private Field entry(
      Field field, Function<JoinSpec, String> read, BiFunction<JoinSpec, String, JoinSpec> write) {
    add(field);
    var control = (TextField) field.control();
    Runnable commit = () -> enterText(field, control.getText().strip(), read, write);
    // Not by setOnAction: that would keep the Enter key from the page's own button.
    control.addEventHandler(ActionEvent.ACTION, _ -> commit.run());
    control
        .focusedProperty()
        .subscribe(
            (was, _) -> {
              if (was) {
                commit.run();
              }
            });
    commits.add(commit);
    refresh(
        () -> {
          if (!control.isFocused() && field.error().get().isEmpty()) {
            control.setText(read.apply(answers.now()));
          }
        });
    answers
        .unfit(name(field))
        .ifPresent(
            last -> {
              control.setText(last);
              commit.run();
            });
    return field;
  }

  /// One of many, found by typing a part of it.
  Picker<String> picker(
      String key, Function<JoinSpec, String> read, BiFunction<JoinSpec, String, JoinSpec> write) {
    return picker(key, read, write, text -> text);
  }

  /// The same for what has more than a name.
  ///
  /// @param label how a person reads it; where that is empty, nothing is picked yet
  <T> Picker<T> picker(
      String key,
      Function<JoinSpec, T> read,
      BiFunction<JoinSpec, T, JoinSpec> write,
      Function<T, String> label) {
    var picker = Picker.of(key, List.<T>of(), label, texts);
    var field = add(picker.field());
    var unfit = answers.unfit(name(field));
    refresh(() -> picker.choose(read.apply(answers.now())));
    picker
        .control()
        .valueProperty()
        .subscribe(
            wanted ->
                Optional.ofNullable(wanted)
                    .filter(w -> !label.apply(w).isEmpty())
                    .ifPresent(w -> enter(field, w, read, write)));
    unfit.ifPresent(last -> field.error().set(Optional.of(Phrase.of("form.unfit", last))));
    return picker;
  }

  /// One of many, whose choice leads to another journey and changes nothing in this one.
  ///
  /// @param changed called when another one may have been chosen, or the list was opened or closed
  Picker<String> destination(
      String key, List<String> known, Function<JoinSpec, String> read, Runnable changed) {
    var picker = Picker.of(key, known, text -> text, texts);
    add(picker.field());
    refresh(() -> picker.choose(read.apply(answers.now())));
    var control = picker.control();
    control.valueProperty().subscribe((_, _) -> changed.run());
    control.showingProperty().subscribe((_, _) -> changed.run());
    return picker;
  }

  /// One of a few, all of them in sight.
  public <T> Field choice(
      String key,
      List<T> options,
      Function<JoinSpec, T> read,
      BiFunction<JoinSpec, T, JoinSpec> write) {
    var pills =
        new Pills<>(key, options, texts, wanted -> answers.change(s -> write.apply(s, wanted)));
    refresh(() -> pills.select(read.apply(answers.now())));
    return add(Field.of(key, pills.node(), texts));
  }

  private Field add(Field field) {
    fields.add(field);
    field.error().subscribe(this::judge);
    return field;
  }

  private void judge() {
    valid.set(fields.stream().allMatch(field -> field.error().get().isEmpty()));
  }

  private void refresh(Runnable action) {
    refreshes.add(action);
    action.run();
  }

  private void enterText(
      Field field,
      String text,
      Function<JoinSpec, String> read,
      BiFunction<JoinSpec, String, JoinSpec> write) {
    if (isShown(field) && text.isEmpty() && !optional.contains(field)) {
      field.error().set(Optional.of(Phrase.of("form.required")));
    } else {
      enter(field, text, read, write);
    }
  }

  private <T> void enter(
      Field field, T value, Function<JoinSpec, T> read, BiFunction<JoinSpec, T, JoinSpec> write) {
    field.error().set(Optional.empty());
    if (!isShown(field)) {
      return;
    }
    try {
      if (!value.equals(read.apply(answers.now()))) {
        answers.change(spec -> write.apply(spec, value));
      }
      answers.settle(name(field));
    } catch (InvalidValue wrong) {
      field.error().set(Optional.of(Phrase.of(wrong.key(), wrong.args().toArray())));
    }
  }

  /// `services.ports-1`: the key, and which one where it stands there several times.
  private static String name(Field field) {
    return field.key() + field.control().getId().replaceFirst(".*?(-\\d+)?$", "$1");
  }

  /// Puts fields side by side.
  public HBox row(Field... sideBySide) {
    var row = new HBox();
    row.getStyleClass().add("form-row");
    Stream.of(sideBySide)
        .forEach(
            field -> {
              HBox.setHgrow(field.cell(), Priority.ALWAYS);
              ((Region) field.cell()).setPrefWidth(1);
              row.getChildren().add(field.cell());
            });
    box.getChildren().add(row);
    return row;
  }

  /// Shows a row only where it has something to say; what is hidden is not asked for.
  void showWhen(Node row, Predicate<JoinSpec> hasSense) {
    row.visibleProperty().bind(answers.spec().map(hasSense::test));
    row.managedProperty().bind(row.visibleProperty());
    fields.stream()
        .filter(field -> row.equals(field.cell().getParent()) && !row.isVisible())
        .forEach(field -> field.error().set(Optional.empty()));
  }

  private static boolean isShown(Field field) {
    var row = field.cell().getParent();
    return row == null || row.isVisible();
  }

  /// Puts something else below the rows.
  public void below(Node node) {
    box.getChildren().add(node);
  }

  /// Begins anew.
  public void clear() {
    fields.clear();
    commits.clear();
    refreshes.clear();
    box.getChildren().clear();
    judge();
  }
}
