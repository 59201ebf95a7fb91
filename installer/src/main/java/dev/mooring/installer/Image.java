package dev.mooring.installer;

import java.io.IOException;
import java.nio.file.Path;

/// What people install, in one folder: launcher, jars, runtime, and the caches to start fast.
///
/// @param jpackage with the folder that it is made in
/// @param date that all files bear
record Image(Jars jars, Jpackage jpackage, SourceDate date) {

  /// @return the folder
  Path make() throws IOException, InterruptedException {
    var runtime = new RuntimeImage(jpackage.target().resolve("runtime"));
    runtime.make(jars, JdkModules.of(jars));
    var image = jpackage.image(jars, runtime, date);
    new FastStart(image, jpackage.target().resolve("training")).prepare();
    date.onto(image);
    return image;
  }
}
