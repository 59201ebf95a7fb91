package dev.mooring.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Makes the image and the packages, tries them, and tells their sizes.
public final class Packaging {
  private Packaging() {}

  /// @param args the distribution's folder `lib`, the folder to work in, the version, the folder
  ///   with what packages take besides
  public static void main(String[] args) throws IOException, InterruptedException {
    var jars = new Jars(Path.of(args[0]));
    var target = Files.createDirectories(Path.of(args[1]));
    var sources = Path.of(args[3]);
    var icon = Icon.write(target);
    var runtime = new RuntimeImage(target.resolve("runtime"));
    runtime.make(jars, JdkModules.of(jars));
    var version = args[2].replace("-SNAPSHOT", "");
    var jpackage = new Jpackage(target, version, sources.resolve("jpackage"), icon);
    var image = jpackage.image(jars, runtime);
    var packages = new Packages(jpackage, sources, jars.licences(), target).make(image);
    new Trials(target, sources.resolve("trial")).of(packages);
    System.out.println(Sizes.row("runtime", runtime.folder()));
    System.out.println(Sizes.row("jars", image.resolve("lib").resolve("app")));
    System.out.println(Sizes.row("image", image));
    for (var made : packages.entrySet()) {
      System.out.println(Sizes.row(made.getKey(), made.getValue()));
    }
  }
}
