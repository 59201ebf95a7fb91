package dev.mooring.app.fx;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.HostServices;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The desktop of this computer.
public final class SystemDesk implements Desk {
  private static final Logger LOG = LoggerFactory.getLogger(SystemDesk.class);
  private final Stage stage;
  private final HostServices services;

  /// @param stage the window that dialogs belong to
  public SystemDesk(Stage stage) {
    this.stage = stage;
    this.services = new Nobody().getHostServices();
  }

  @Override
  public void browse(String address) {
    services.showDocument(address);
  }

  @Override
  public Optional<Path> whereToSave(String name) {
    var chooser = new FileChooser();
    chooser.setInitialFileName(name);
    return Optional.ofNullable(chooser.showSaveDialog(stage)).map(File::toPath);
  }

  @Override
  public void tell(String title, String text) {
    if (stage.isFocused()) {
      return;
    }
    notice(System.getProperty("os.name"), title, text).ifPresent(SystemDesk::start);
  }

  /// The program that shows a notice; empty where no system program does.
  static Optional<List<String>> notice(String system, String title, String text) {
    var name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("linux")) {
      return Optional.of(List.of("notify-send", "--app-name=Mooring", "--", title, text));
    }
    if (name.startsWith("mac")) {
      var script = "on run {t, x}\ndisplay notification x with title t\nend run";
      return Optional.of(List.of("osascript", "-e", script, title, text));
    }
    return Optional.empty();
  }

  private static void start(List<String> command) {
    try {
      new ProcessBuilder(command)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException missing) {
      // The window itself shows how the step ended.
      LOG.debug("No notice can be shown", missing);
    }
  }

  /// The services are given to applications, and this one was started without.
  private static final class Nobody extends Application {
    @Override
    public void start(Stage unused) {
      throw new IllegalStateException("The wizard starts the toolkit by itself.");
    }
  }
}
