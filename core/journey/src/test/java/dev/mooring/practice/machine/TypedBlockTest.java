package dev.mooring.practice.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.change.Change;
import dev.mooring.change.file.FileBody;
import dev.mooring.change.file.PutBlock;
import dev.mooring.command.bash.Bash;
import dev.mooring.model.MachineRef;
import dev.mooring.model.OwnHost;
import dev.mooring.text.Phrase;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The command that is shown for taking a block out leaves what undo leaves, or it is told that it
/// doesn't.
class TypedBlockTest {
  private static final String PATH = "/etc/hosts";
  private static final String FOLDER_GONE = "sudo rm -rf /var/lib/mooring";

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "as it was made          | true",
        "a line of others inside | sudo sed -i '/^# END mooring/i 10.1.1.1 mine' " + PATH,
        "our line outside        | echo '10.128.0.60 istio-pilot' | sudo tee -a " + PATH,
        "no newline at the end   | printf '10.2.2.2 last' | sudo tee -a " + PATH,
        "another one's mark      | echo '# BEGIN mooring-place' | sudo tee -a " + PATH
      })
  void theTypedCommandLeavesWhatUndoLeaves(String name, String meanwhile) {
    var undone = after(meanwhile, BenchWorld::undo);
    var typed = after(meanwhile, TypedBlockTest::type);

    assertThat(typed).isEqualTo(undone).doesNotContain("# END mooring");
    assertThat(told(meanwhile)).doesNotContain("told.block.typed");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "our folder deleted | " + FOLDER_GONE,
        "our last mark gone | sudo sed -i '/^# END mooring/d' " + PATH
      })
  void whereItCannotItLeavesAllAndThatIsTold(String name, String meanwhile) {
    var before = after(meanwhile, _ -> {});

    assertThat(after(meanwhile, TypedBlockTest::type)).isEqualTo(before);
    assertThat(after(meanwhile, BenchWorld::undo)).doesNotContain("istio-pilot");
    assertThat(told(meanwhile)).contains("told.block.typed");
  }

  private interface Deed {
    void in(BenchWorld world);
  }

  private static String after(String meanwhile, Deed deed) {
    try (var world = new BenchWorld()) {
      world.make(block());
      world.out(meanwhile);
      deed.in(world);
      return world.out("sudo cat " + PATH).stripTrailing();
    }
  }

  private static List<String> told(String meanwhile) {
    try (var world = new BenchWorld()) {
      var inverse = block().inverse(world).orElseThrow();
      world.make(block());
      world.out(meanwhile);
      return inverse.told(world).stream().map(Phrase::key).toList();
    }
  }

  /// A shell of the machine gets the word that `ssh` would hand over.
  private static void type(BenchWorld world) {
    var command = Bash.of(block().inverse(world).orElseThrow().commands().getFirst());
    world.out("sh -c " + command.substring("ssh legacy ".length()));
  }

  private static Change block() {
    var machine = MachineRef.own(new OwnHost("legacy", 0, "", ""));
    var line = new FileBody.Lines(List.of("10.128.0.60 istio-pilot"));
    return new PutBlock(machine, PATH, line, "dnsmasq");
  }
}
