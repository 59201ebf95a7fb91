package dev.mooring.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.app.guide.Glossary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The site's pages hold together: pictures, links and explained words lead somewhere.
class GuidePagesTest {
  private static final Path SITE = Path.of("..", "src", "site").normalize();
  private static final Path IMAGES = SITE.resolve("images");
  private static final Pattern PICTURE = Pattern.compile("!\\[([^]]*)]\\(([^)]+)\\)");
  private static final Pattern LINK = Pattern.compile("(?<!!)\\[[^]]*]\\(([^)#]*)(#[^)]*)?\\)");
  private static final long MOST_BYTES = 1_500_000;

  /// A link, and the page that it stands on.
  private record Place(Path page, MatchResult link) {
    Path leadsTo(int group) {
      var target = link.group(group);
      return target.isEmpty() ? page : page.resolveSibling(target).normalize();
    }

    @Override
    public String toString() {
      return page + ": " + link.group();
    }
  }

  @Test
  void everyPictureThatAPageShowsIsThereAndNoOtherLiesAround() throws IOException {
    var shown = places(PICTURE);

    assertThat(shown)
        .isNotEmpty()
        .allSatisfy(
            place -> {
              assertThat(place.leadsTo(2)).isNotEmptyFile();
              assertThat(place.link().group(1)).as("for those who cannot see it").isNotBlank();
            });
    assertThat(pictures())
        .containsExactlyInAnyOrderElementsOf(
            shown.stream().map(place -> place.leadsTo(2)).collect(Collectors.toSet()));
  }

  @Test
  void aPageShowsPicturesInItsOwnLanguage() {
    assertThat(places(PICTURE))
        .allSatisfy(
            place ->
                assertThat(place.leadsTo(2).getFileName().toString().endsWith("-zh.png"))
                    .isEqualTo(isChinese(place.page())));
  }

  @Test
  void thePicturesAreSmallEnoughToBeKept() throws IOException {
    assertThat(pictures().stream().mapToLong(file -> file.toFile().length()).sum())
        .isLessThan(MOST_BYTES);
  }

  @Test
  void everyLinkLeadsToAFile() {
    assertThat(places(LINK))
        .filteredOn(place -> !place.link().group(1).matches("[a-z]+:.*"))
        .isNotEmpty()
        .allSatisfy(place -> assertThat(place.leadsTo(1)).exists());
  }

  @Test
  void everyLinkIntoAPageOfTheGuideLeadsToASection() {
    assertThat(places(LINK))
        .filteredOn(place -> place.link().group(2) != null)
        .filteredOn(
            place -> place.link().group(1).endsWith(".md") || place.link().group(1).isEmpty())
        .isNotEmpty()
        .allSatisfy(
            place ->
                assertThat(anchors(place.leadsTo(1))).contains(place.link().group(2).substring(1)));
  }

  @Test
  void everyWordOfTheGlossaryIsExplainedWhereItIsUsed() {
    var used =
        places(LINK).stream()
            .filter(place -> place.link().group(1).endsWith("glossary.md"))
            .filter(place -> place.link().group(2) != null)
            .map(place -> place.link().group(2).substring(1))
            .collect(Collectors.toSet());

    assertThat(used).isEqualTo(Glossary.in(Locale.ENGLISH).meanings().keySet());
  }

  @ParameterizedTest
  @ValueSource(strings = {"newcomer", "admin"})
  void bothWaysIntoTheGuideAreThereInBothLanguages(String way) {
    for (var folder : List.of("guide", "guide/zh")) {
      var page = SITE.resolve(folder).resolve(way + ".md");
      assertThat(text(page)).contains("](index.md)").containsPattern(PICTURE);
      assertThat(text(SITE.resolve(folder).resolve("index.md"))).contains("(" + way + ".md)");
      assertThat(Pattern.compile("\\p{IsHan}{4}").matcher(text(page)).find())
          .isEqualTo(isChinese(page));
    }
  }

  private static boolean isChinese(Path page) {
    return page.startsWith(SITE.resolve("guide/zh"));
  }

  private static List<Place> places(Pattern kind) {
    return files(SITE, file -> file.toString().endsWith(".md")).stream()
        .flatMap(
            page -> kind.matcher(prose(text(page))).results().map(found -> new Place(page, found)))
        .toList();
  }

  private static List<Path> pictures() throws IOException {
    return files(IMAGES, Files::isRegularFile);
  }

  private static List<Path> files(Path folder, Predicate<Path> wanted) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(wanted).map(Path::normalize).toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// Without code, in which brackets mean something else.
  private static String prose(String text) {
    return text.replaceAll("(?s)```.*?```", "").replaceAll("`[^`\n]*`", "code");
  }

  /// As sites make anchors of headings.
  private static List<String> anchors(Path page) {
    return text(page)
        .lines()
        .filter(line -> line.startsWith("#"))
        .map(line -> line.replaceFirst("^#+ ", "").toLowerCase(Locale.ROOT))
        .map(line -> line.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
        .toList();
  }

  private static String text(Path page) {
    try {
      return Files.readString(page);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
