package dev.mooring.app.view;

import atlantafx.base.theme.Styles;
import dev.mooring.app.fx.Texts;
import dev.mooring.change.Change;
import dev.mooring.change.Difference;
import dev.mooring.command.Command;
import dev.mooring.command.bash.Bash;
import dev.mooring.command.powershell.PowerShell;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What a person would type instead, in either shell, and what becomes of files and objects; to be
/// read and copied.
public final class CommandBlock {
  private static final int MOST_ROWS = 12;
  private static final int LETTERS_A_ROW = 110;
  private final Texts texts;
  private final TextArea text = new TextArea();
  private final DifferenceText differences;
  private final Map<Tab, ToggleButton> tabs = new EnumMap<>(Tab.class);
  private final ToggleGroup group = new ToggleGroup();
  private final VBox box;
  private List<Change> changes = List.of();
  private Tab tab = Tab.BASH;

  private enum Tab {
    BASH,
    POWERSHELL,
    DIFFERENCE
  }

  public CommandBlock(Texts texts) {
    this.texts = texts;
    differences = new DifferenceText(texts);
    var copy = texts.on(new Button(), "window.copy");
    copy.setId("copy-commands");
    copy.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
    copy.setOnAction(_ -> Clip.copy(tab == Tab.DIFFERENCE ? differences.text() : text.getText()));
    text.setId("commands");
    text.setEditable(false);
    text.setWrapText(true);
    text.getStyleClass().add("mono");
    text.accessibleTextProperty().bind(texts.of("window.commands"));
    var hint = texts.on(Say.cut(Say.label("muted", "small")), "window.commands");
    var card = new Card(tabs(), hint, Say.gap(), copy);
    card.rows(List.of(text, differences.node()));
    box = card.node();
    box.getStyleClass().add("commands");
    choose(Tab.BASH);
  }

  private Node tabs() {
    var row = new HBox();
    row.getStyleClass().add("tabs");
    for (var one : Tab.values()) {
      var word = one.name().toLowerCase(Locale.ROOT);
      var button = texts.on(new ToggleButton(), "window.tab." + word);
      button.setId("tab-" + word);
      button.getStyleClass().add("tab-button");
      button.setMinWidth(Region.USE_PREF_SIZE);
      button.setToggleGroup(group);
      button.setOnAction(_ -> choose(one));
      tabs.put(one, button);
      row.getChildren().add(button);
    }
    return row;
  }

  public Node node() {
    return box;
  }

  /// @param made what becomes of files and objects; where it is empty, that tab is not offered
  public void show(List<Change> wanted, List<Difference> made) {
    changes = wanted;
    differences.show(made);
    show(tab(Tab.DIFFERENCE), !made.isEmpty());
    choose(made.isEmpty() && tab == Tab.DIFFERENCE ? Tab.BASH : tab);
    show(box, !changes.stream().allMatch(change -> change.commands().isEmpty()));
  }

  private ToggleButton tab(Tab one) {
    return Objects.requireNonNull(tabs.get(one));
  }

  private void choose(Tab wanted) {
    tab = wanted;
    tab(wanted).setSelected(true);
    show(text, wanted != Tab.DIFFERENCE);
    show(differences.node(), wanted == Tab.DIFFERENCE);
    text.setText(lines(wanted == Tab.POWERSHELL ? PowerShell::of : Bash::of));
    var rows = text.getText().lines().mapToLong(line -> 1 + line.length() / LETTERS_A_ROW).sum();
    text.setPrefRowCount(Math.clamp(rows, 1, MOST_ROWS));
  }

  private String lines(Function<Command, String> shell) {
    return changes.stream()
        .flatMap(change -> change.commands().stream())
        .map(shell)
        .collect(Collectors.joining("\n"));
  }

  private static void show(Node node, boolean isWanted) {
    node.setVisible(isWanted);
    node.setManaged(isWanted);
  }
}
