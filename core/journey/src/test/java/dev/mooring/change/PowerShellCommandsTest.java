package dev.mooring.change;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import dev.mooring.change.object.UnlessTheirs;
import dev.mooring.command.Command;
import dev.mooring.command.PowerShellCode;
import dev.mooring.command.powershell.PowerShell;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every command of the journeys, and of their clean-up, can be typed in PowerShell.
class PowerShellCommandsTest {
  /// What only bash, or a Unix system at home, understands.
  private static final Pattern BASH_ONLY =
      Pattern.compile(
          "<<|/dev/|\\\\\n|\\bEOF\\b|&&|\\|\\|"
              + "|\\b(base64|openssl|tr|sed|grep|head|printf|cat|export|sudo)\\b");

  @ParameterizedTest
  @MethodSource("commands")
  void canBeSaidWithoutBash(Command command) {
    assertThat(PowerShellCode.of(PowerShell.of(command)))
        .doesNotContainPattern(BASH_ONLY)
        .isNotBlank();
  }

  /// A change that nobody has said in PowerShell yet must be added to the list.
  @Test
  void noKindOfChangeIsLeftOut() {
    var seen = new HashSet<Class<?>>();
    AllChanges.all()
        .forEach(
            change -> {
              seen.add(change.getClass());
              if (change instanceof UnlessTheirs(var ours, _)) {
                seen.add(ours.getClass());
              }
            });
    assertThat(seen).extracting(Class::getName).containsAll(kinds());
  }

  private static List<String> kinds() {
    return new ClassFileImporter()
            .withImportOption(new DoNotIncludeTests())
            .importPackages("dev.mooring")
            .that(assignableTo(Change.class))
            .stream()
            .filter(kind -> !kind.isInterface())
            .map(JavaClass::getName)
            .toList();
  }

  static Stream<Command> commands() {
    return AllChanges.all().flatMap(change -> change.commands().stream()).distinct();
  }
}
