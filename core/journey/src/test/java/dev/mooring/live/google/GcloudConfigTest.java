package dev.mooring.live.google;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GcloudConfigTest {
  @TempDir private Path folder;

  @Test
  void theActiveConfigurationSpeaks() throws IOException {
    configuration("default", "[core]\naccount = ada@example.org\nproject = shop\n");
    configuration("work", "[core]\nproject = garden\n\n[compute]\nzone = us-west1-a\n");

    assertThat(GcloudConfig.read(folder)).isEqualTo(new GcloudConfig("ada@example.org", "shop"));

    Files.writeString(folder.resolve("active_config"), "work\n");
    assertThat(GcloudConfig.read(folder)).isEqualTo(new GcloudConfig("", "garden"));
  }

  @Test
  void withoutGcloudNothingIsProposed() {
    assertThat(GcloudConfig.read(folder.resolve("nowhere"))).isEqualTo(GcloudConfig.none());
  }

  private void configuration(String name, String text) throws IOException {
    var configurations = Files.createDirectories(folder.resolve("configurations"));
    Files.writeString(configurations.resolve("config_" + name), text);
  }
}
