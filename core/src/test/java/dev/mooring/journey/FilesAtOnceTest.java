package dev.mooring.journey;

import static dev.mooring.journey.TodayPractice.THEIRS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.change.FileBody;
import dev.mooring.change.PutFile;
import dev.mooring.step.StepId;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Steps run side by side, so files of ours reach a machine at the same time.
@Timeout(60)
class FilesAtOnceTest {

  @Test
  void eachIsInItsPlaceWithItsOwnText(@TempDir Path home) throws Exception {
    var files =
        IntStream.range(0, 40)
            .mapToObj(
                number ->
                    new PutFile(
                        THEIRS,
                        "/etc/practice/" + number,
                        new FileBody.Lines(List.of("text " + number, "")),
                        "root:root",
                        number % 2 == 0 ? "0600" : "0644",
                        "ssh"))
            .toList();
    try (var practice = new TodayPractice(home);
        var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      practice.run(TodayPractice.selected(), EnumSet.of(StepId.MACHINE));
      var done = files.stream().map(file -> executor.submit(() -> practice.apply(file))).toList();
      for (var one : done) {
        one.get();
      }
      assertThat(files).allMatch(file -> file.isPresent(practice.world));
      assertThat(practice.ssh(THEIRS, "ls /var/lib/mooring")).isEqualTo("before\nfiles\n");
    }
  }
}
