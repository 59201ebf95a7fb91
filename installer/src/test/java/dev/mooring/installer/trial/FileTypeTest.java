package dev.mooring.installer.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The settings file has one type and one ending, wherever a system is told of it.
class FileTypeTest {
  private static final Path SOURCES = Path.of("src", "main");

  @Test
  void theMenuOpensTheTypeThatFilesHave() throws IOException {
    var type = found("linux/usr/share/mime/packages/mooring.xml", "mime-type type=\"([^\"]+)\"");

    assertThat(found("linux/usr/share/applications/mooring.desktop", "MimeType=([^;]+);"))
        .isEqualTo(type);
    assertThat(found("jpackage/settings.properties", "mime-type=(.+)")).isEqualTo(type);
    assertThat(Desktop.TYPE).isEqualTo(type);
  }

  @Test
  void theEndingIsTheSameEverywhereAndTheOneOfTheCommand() throws IOException {
    var ending = found("linux/usr/share/mime/packages/mooring.xml", "glob pattern=\"\\*([^\"]+)\"");

    assertThat("." + found("jpackage/settings.properties", "extension=(.+)")).isEqualTo(ending);
    assertThat(
            found(
                "../../../app/src/main/java/dev/mooring/app/command/MooringCommand.java",
                "ENDING = \"([^\"]+)\""))
        .isEqualTo(ending);
  }

  private static String found(String file, String pattern) throws IOException {
    var matcher = Pattern.compile(pattern).matcher(Files.readString(SOURCES.resolve(file)));
    assertThat(matcher.find()).as("%s in %s", pattern, file).isTrue();
    return matcher.group(1);
  }
}
