package dev.mooring.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.change.file.OurFiles;
import dev.mooring.command.Script;
import dev.mooring.mark.Mark;
import org.junit.jupiter.api.Test;

class OurFolderTest {

  /// The lists that scripts write are the ones that are read.
  @Test
  void theScriptsMeanTheSameFolder() {
    assertThat(Script.of(OurFolder.class, "ours").text().replace("$ours", Mark.FOLDER))
        .contains("ours=" + Mark.FOLDER + "\n")
        .contains("files=" + OurFiles.LIST + "\n")
        .contains("written=" + OurFolder.WRITTEN + "\n");
  }
}
