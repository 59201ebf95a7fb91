import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/// Prints how many small changes of each package the tests notice, from PIT's list: file, class,
/// mutator, method, line, outcome, test.
public class MutationTable {
  public static void main(String[] args) throws IOException {
    var packages =
        Files.readAllLines(Path.of(args[0])).stream()
            .map(line -> line.split(","))
            .collect(
                groupingBy(
                    row -> row[1].substring(0, row[1].lastIndexOf('.')),
                    TreeMap::new,
                    groupingBy(row -> row[5], counting())));
    System.out.println("| package | changes | noticed | not noticed | not reached |");
    System.out.println("|---|---|---|---|---|");
    packages.forEach(MutationTable::print);
  }

  private static void print(String name, Map<String, Long> outcomes) {
    var all = outcomes.values().stream().mapToLong(Long::longValue).sum();
    var survived = outcomes.getOrDefault("SURVIVED", 0L);
    var unreached = outcomes.getOrDefault("NO_COVERAGE", 0L);
    var noticed = all - survived - unreached;
    System.out.printf(
        "| `%s` | %d | %d (%d %%) | %d | %d |%n",
        name, all, noticed, 100 * noticed / all, survived, unreached);
  }
}
