package dev.mooring.installer.build;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Classes as they are once they are loaded and linked, kept in a file that Java maps at the next
/// start (JEP 483, 514 and 515). It holds only with the same jars, known by size and time, and the
/// same runtime; wherever they lie.
///
/// @param file what the launcher gives as `-XX:AOTCache`
record AotCache(Path file) {
  /// Where the cache is missing or does not fit, the start is slow and that is all: nobody who asks
  /// for JSON wants to read it there.
  static final List<String> QUIETLY = List.of("-Xlog:aot*=off", "-Xlog:cds*=off");

  /// Starts the command once and keeps what it loads.
  ///
  /// @param java of the image
  /// @param settings with the options and jars that the launcher will give, too
  /// @param home a home folder of its own
  /// @param args of the command; it starts no process like itself, which would write the same file
  void train(Path java, LauncherSettings settings, Path home, List<String> args)
      throws IOException, InterruptedException {
    var app = settings.app().toString();
    var words = new ArrayList<String>();
    words.add(java.toString());
    words.addAll(settings.options(app));
    words.addAll(List.of("-Dglass.platform=Headless", "-Dprism.order=sw"));
    words.add("-XX:AOTCacheOutput=" + file);
    words.add("-cp");
    words.add(String.join(File.pathSeparator, settings.classPath(app)));
    words.add("dev.mooring.app.Main");
    words.addAll(args);
    Files.createDirectories(home);
    var log = home.resolve("training.log");
    var command = new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(log.toFile());
    command.environment().put("XDG_STATE_HOME", home.toString());
    if (command.start().waitFor() != 0 || !Files.exists(file)) {
      throw new IllegalStateException(args + " cannot be learnt:\n" + Files.readString(log));
    }
  }
}
