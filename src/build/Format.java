import com.google.googlejavaformat.java.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Runs google-java-format over every source of the project: `check` fails on a file that differs,
/// `write` rewrites it.
class Format {
  static final PrintWriter OUT = new PrintWriter(System.out, true);
  static final PrintWriter ERR = new PrintWriter(System.err, true);

  static void main(String[] args) throws Exception {
    var write = args[0].equals("write");
    var command =
        new ArrayList<String>(
            write ? List.of("--replace") : List.of("--dry-run", "--set-exit-if-changed"));
    for (var folder :
        List.of("core/lab/src", "core/journey/src", "app/src", "installer/src", "src/build")) {
      command.addAll(sources(Path.of(folder)));
    }
    var status = new Main(OUT, ERR, System.in).format(command.toArray(String[]::new));
    if (status != 0 && !write) {
      ERR.println("The files above are not formatted; 'mvn -Pformat' formats them.");
    }
    System.exit(status);
  }

  private static List<String> sources(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.map(Path::toString).filter(name -> name.endsWith(".java")).sorted().toList();
    }
  }
}
