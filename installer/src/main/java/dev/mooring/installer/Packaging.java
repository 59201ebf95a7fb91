package dev.mooring.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Makes the image and the package, tries them, and tells their sizes.
public final class Packaging {
  private Packaging() {}

  /// @param args the distribution's folder `lib`, the folder to work in, the version, the folder
  ///   with jpackage's resources
  public static void main(String[] args) throws IOException, InterruptedException {
    var jars = new Jars(Path.of(args[0]));
    var target = Files.createDirectories(Path.of(args[1]));
    var icon = target.resolve("mooring.png");
    Icon.write(icon);
    var runtime = new RuntimeImage(target.resolve("runtime"));
    runtime.make(jars, JdkModules.of(jars));
    var version = args[2].replace("-SNAPSHOT", "");
    var jpackage = new Jpackage(target, version, Path.of(args[3]), icon);
    var date = SourceDate.ofEnvironment();
    var image = jpackage.image(jars, runtime, date);
    new FastStart(image, target.resolve("training")).prepare();
    date.onto(image);
    var deb = jpackage.deb(image, jars.licence());
    var unpacked = new Unpacked(target.resolve("unpacked"));
    unpacked.of(deb);
    new Trial(unpacked.launcher(), target.resolve("home")).run();
    new SecondBuild(jars, jpackage.in(target.resolve("again")), date).against(image);
    new StartUp(unpacked.root().resolve("opt").resolve("mooring"), target.resolve("start-up"))
        .rows()
        .forEach(System.out::println);
    System.out.println(Sizes.row("runtime", runtime.folder()));
    System.out.println(Sizes.row("jars", image.resolve("lib").resolve("app")));
    Sizes.largest(image.resolve("lib").resolve("app")).forEach(System.out::println);
    System.out.println(Sizes.row("image", image));
    System.out.println(Sizes.row("deb", deb));
    var bill = Files.copy(jars.bill(), target.resolve("mooring-" + version + ".cdx.json"));
    Checksums.write(target, List.of(deb, bill));
  }
}
