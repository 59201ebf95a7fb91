package dev.mooring.installer;

import dev.mooring.installer.build.Build;
import dev.mooring.installer.build.Digest;
import dev.mooring.installer.build.Icon;
import dev.mooring.installer.build.Jars;
import dev.mooring.installer.build.Jpackage;
import dev.mooring.installer.build.SecondBuild;
import dev.mooring.installer.build.Sizes;
import dev.mooring.installer.build.SourceDate;
import dev.mooring.installer.start.StartUp;
import dev.mooring.installer.trial.Trials;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/// Makes the image and the packages, tries them, and tells their sizes and times.
public final class Packaging {
  /// Said in place of a folder with caches.
  private static final String NEW = "new";

  private Packaging() {}

  /// @param args the distribution's folder `lib`, the folder to work in, the version, the folder
  ///   with what packages take besides, and the folder with the caches of an earlier build, or
  ///   `new`
  public static void main(String[] args) throws IOException, InterruptedException {
    var jars = new Jars(Path.of(args[0]));
    var target = Files.createDirectories(Path.of(args[1]));
    var version = args[2].replace("-SNAPSHOT", "");
    var sources = Path.of(args[3]);

    var jpackage = new Jpackage(target, version, sources.resolve("jpackage"), Icon.write(target));
    var build = new Build(jars, jpackage, sources, SourceDate.ofEnvironment());
    var made = build.make(Optional.of(args[4]).filter(word -> !word.equals(NEW)).map(Path::of));
    var bill = Files.copy(jars.bill(), target.resolve("mooring-" + version + ".cdx.json"));
    publish(target, Stream.concat(made.packages().values().stream(), Stream.of(bill)));

    new Trials(target, sources.resolve("trial")).of(made.packages());
    new SecondBuild(build, target.resolve("again")).against(made);
    new StartUp(made.image(), target.resolve("start-up")).rows().forEach(System.out::println);
    Sizes.table(made.image(), made.packages()).forEach(System.out::println);
  }

  /// Writes the list by which people check what they downloaded.
  private static void publish(Path folder, Stream<Path> files) throws IOException {
    var names = files.map(folder::relativize).sorted().toList();
    Files.writeString(folder.resolve("SHA256SUMS"), Digest.SHA256.list(folder, names));
  }
}
