package dev.mooring.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Whatever a context is called, its folder is its own.
class ContextNameTest {
  private static final List<String> NAMES =
      List.of(
          "a/b",
          "a_b",
          "a:b",
          "a%2Fb",
          "a%2fb",
          "..",
          ".",
          "",
          " ",
          "%",
          ".hidden",
          "dot.",
          "dot",
          "Prod",
          "prod",
          "PROD",
          "practice",
          "practice-today",
          "window.properties",
          "mooring.log",
          "mooring.log.1",
          "practice.log",
          "con",
          "nul.txt",
          "生产",
          "a\nb",
          "a\0b",
          "../../etc",
          "x".repeat(300),
          "x".repeat(301),
          "x".repeat(60) + "/" + "x".repeat(300));

  @Test
  void noTwoMeetEvenWhereCaseDoesNotCount() {
    assertThat(folders().map(name -> name.toLowerCase(Locale.ROOT)).toList())
        .doesNotHaveDuplicates();
  }

  @Test
  void everyFolderLiesInItsRoot() {
    assertThat(folders())
        .allSatisfy(
            name ->
                assertThat(name)
                    .matches("[a-z0-9._%~A-F-]{1,200}")
                    .doesNotStartWith(".")
                    .doesNotEndWith(".")
                    .isNotIn("practice", "practice-today", "window.properties", "mooring.log"));
  }

  @Test
  void usualNamesStayAsTheyWere() {
    assertThat(
            Stream.of("gke_demo_us-central1-a_demo-cluster", "kind-kind", "minikube")
                .map(name -> new ContextName(name).folder()))
        .containsExactly("gke_demo_us-central1-a_demo-cluster", "kind-kind", "minikube");
  }

  private static Stream<String> folders() {
    return NAMES.stream()
        .map(ContextName::new)
        .flatMap(name -> Stream.of(name.folder(), name.otherFolder()))
        .distinct();
  }
}
