package dev.mooring.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;

/// Makes the image and the packages, tries them, and tells their sizes and times.
public final class Packaging {
  private Packaging() {}

  /// @param args the distribution's folder `lib`, the folder to work in, the version, the folder
  ///   with what packages take besides
  public static void main(String[] args) throws IOException, InterruptedException {
    var jars = new Jars(Path.of(args[0]));
    var target = Files.createDirectories(Path.of(args[1]));
    var version = args[2].replace("-SNAPSHOT", "");
    var sources = Path.of(args[3]);
    var date = SourceDate.ofEnvironment();

    var jpackage = new Jpackage(target, version, sources.resolve("jpackage"), Icon.write(target));
    var image = new Image(jars, jpackage, date).make();
    var packages = new Packages(jpackage, sources, jars.licences(), target).make(image);
    var bill = Files.copy(jars.bill(), target.resolve("mooring-" + version + ".cdx.json"));
    var published = new ArrayList<>(packages.values());
    published.add(bill);
    Checksums.write(target, published);

    new Trials(target, sources.resolve("trial")).of(packages);
    new SecondBuild(new Image(jars, jpackage.in(target.resolve("again")), date)).against(image);
    new StartUp(image, target.resolve("start-up")).rows().forEach(System.out::println);
    Sizes.table(image, packages).forEach(System.out::println);
  }
}
