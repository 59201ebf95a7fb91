package dev.mooring.app.page;

import dev.mooring.app.settings.SettingsWriter;
import dev.mooring.app.view.Card;
import dev.mooring.app.view.SaveFile;
import dev.mooring.app.view.Say;
import dev.mooring.runbook.Runbook;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;

/// What can be kept of a journey: a script, the settings, a report. None of them holds secrets.
final class ExportCard {
  private final PageContext context;
  private final Card card;

  ExportCard(PageContext context) {
    this.context = context;
    var texts = context.texts();
    card = new Card(texts.on(Say.label("panel-title"), "window.export"));
    var row =
        new HBox(
            button("export-script", this::script),
            button("export-settings", this::settings),
            button("export-report", this::report));
    row.getStyleClass().add("buttons");
    row.setAlignment(Pos.CENTER_LEFT);
    card.rows(List.of(row));
  }

  Node node() {
    return card.node();
  }

  private Button button(String id, Runnable action) {
    var button = context.texts().on(new Button(), "window." + id.replace('-', '.'));
    button.setId(id);
    button.setOnAction(_ -> action.run());
    return button;
  }

  private void script() {
    var journey = context.session().journey();
    var texts = context.texts().book().get();
    save("mooring.sh", new Runbook(journey, context.answers().now(), texts).bash());
  }

  private void settings() {
    save("settings.mooring", SettingsWriter.of(context.answers().now()));
  }

  private void report() {
    save("mooring.md", Report.of(context));
  }

  private void save(String name, String text) {
    new SaveFile(context.desk()).text(name, text);
  }
}
