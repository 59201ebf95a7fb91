package dev.mooring.lab.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The public images, which live in projects of their own.
class ImagesTest {
  private final Practice practice = Practice.start();
  private final RawApi debian = RawApi.at(practice.cloud(), "/compute/v1/projects/debian-cloud");

  @AfterEach
  void stop() {
    practice.close();
  }

  @Test
  void aFamilyLeadsToItsNewestImage() {
    var image = debian.get("global/images/family/debian-12");
    assertThat(image.text("/name")).isEqualTo("debian-12-bookworm-v20250610");
    assertThat(image.json().has("deprecated")).isFalse();
    assertThat(debian.get("zones/us-east4-a/imageFamilyViews/debian-12").text("/image/name"))
        .isEqualTo(image.text("/name"));
  }

  @Test
  void anOldImageIsStillThereByNameAndSaysThatItIsOld() {
    var image = debian.get("global/images/debian-12-bookworm-v20250513");
    assertThat(image.text("/deprecated/state")).isEqualTo("DEPRECATED");
  }

  @Test
  void whatIsNotInTheProjectIsNotFound() {
    assertThat(debian.get("global/images/family/debian-99").status()).isEqualTo(404);
    assertThat(debian.get("global/images/family/ubuntu-2204-lts").status()).isEqualTo(404);
    assertThat(debian.get("global/images").json().path("items").valueStream())
        .hasSize(5)
        .allMatch(image -> image.path("name").asString("").startsWith("debian-"));
  }

  @Test
  void anImageSaysForWhichProcessorItIsAndWhatSystem() {
    var image = debian.get("global/images/family/debian-12-arm64");
    assertThat(image.text("/architecture")).isEqualTo("ARM64");
    assertThat(image.text("/licenses/0"))
        .endsWith("/debian-cloud/global/licenses/debian-12-bookworm");
    assertThat(debian.get("global/images/family/debian-12").text("/architecture"))
        .isEqualTo("X86_64");
  }
}
