package dev.mooring.installer.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// The way from the distribution to what people install.
///
/// @param jpackage with the folder to work in
/// @param sources folder with what packages take besides
/// @param date that all files bear
public record Build(Jars jars, Jpackage jpackage, Path sources, SourceDate date) {

  /// What it gives.
  ///
  /// @param image launcher, jars, runtime, and the caches to start fast, in one folder
  /// @param packages of it, by their type
  public record Products(Path image, Map<String, Path> packages) {}

  /// @param caches folder with those of an earlier build of the same commit; without one, they are
  ///   made anew
  public Products make(Optional<Path> caches) throws IOException, InterruptedException {
    var runtime = new RuntimeImage(jpackage.target().resolve("runtime"));
    runtime.make(jars, JdkModules.of(jars));
    var image = jpackage.image(jars, runtime, date);
    new FastStart(image, jpackage.target().resolve("training")).prepare(caches);
    date.onto(image);
    return new Products(image, new Packages(jpackage, sources, jars.licences()).make(image));
  }

  /// The same in another folder.
  Build in(Path folder) {
    return new Build(jars, jpackage.in(folder), sources, date);
  }
}
