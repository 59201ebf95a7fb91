package dev.mooring.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.change.cloud.DeleteFirewallRule;
import dev.mooring.run.Journal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Where the state of a journey lies.
class StateFoldersTest {
  @TempDir private Path home;

  @Test
  void contextsThatOnceSharedAFolderDoNot() {
    var names = List.of("a/b", "a_b", "a:b", "..", ".", "", "practice", "A_b");

    var folders = names.stream().map(name -> folders().of(name)).toList();

    assertThat(folders).doesNotHaveDuplicates().allMatch(one -> root().equals(one.getParent()));
    assertThat(names.stream().map(name -> folders().of(name)).toList()).isEqualTo(folders);
  }

  @Test
  void aFolderOfTheFirstReleaseIsFoundByTheFirstThatComes() throws IOException {
    old("a_b");

    assertThat(folders().of("a/b")).isEqualTo(root().resolve("a_b"));
    assertThat(folders().of("a_b")).isNotEqualTo(root().resolve("a_b")).exists();
    assertThat(folders().of("a/b")).isEqualTo(root().resolve("a_b"));
  }

  @Test
  void capitalLettersDoNotLoseAnOldFolder() throws IOException {
    old("Prod");

    assertThat(folders().of("Prod")).isEqualTo(root().resolve("Prod"));
  }

  @Test
  void aPracticeWorldIsNoFolderOfAContext() throws IOException {
    Files.createDirectories(root().resolve("practice/state"));
    Files.writeString(root().resolve("practice/lab.properties"), "pid=1\n");

    assertThat(folders().of("practice")).isNotEqualTo(root().resolve("practice"));
  }

  @Test
  void foldersAreTheirOwnersAloneAlsoThoseOfTheFirstRelease() throws IOException {
    old("kind");
    Files.setPosixFilePermissions(
        root().resolve("kind"), PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.setPosixFilePermissions(root(), PosixFilePermissions.fromString("rwxr-xr-x"));

    var folder = folders().of("kind");

    assertThat(Files.getPosixFilePermissions(folder))
        .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    assertThat(Files.getPosixFilePermissions(root()))
        .isEqualTo(PosixFilePermissions.fromString("rwx------"));
  }

  @Test
  void whereSomethingIsLeftIsKnown() throws IOException {
    assertThat(folders().unfinished()).isEmpty();
    for (var context : List.of("b/c", "a", "empty")) {
      folders().of(context);
    }
    for (var context : List.of("b/c", "a")) {
      new Journal(folders().of(context).resolve("journal.jsonl"))
          .begin(new DeleteFirewallRule("practice", "rule"), Instant.EPOCH);
    }
    old("unknown");

    assertThat(folders().unfinished()).containsExactly("a", "b/c");
  }

  /// As kubectl finds its configuration: client-go, util/homedir.
  @Test
  void homeIsWhatTheVariableSays() {
    var account = Path.of("/home/account");

    assertThat(Surroundings.home(Map.of("HOME", "/srv/me"), account)).isEqualTo(Path.of("/srv/me"));
    assertThat(Surroundings.home(Map.of("HOME", ""), account)).isEqualTo(account);
    assertThat(Surroundings.home(Map.of("HOME", "here"), account)).isEqualTo(account);
    assertThat(Surroundings.home(Map.of(), account)).isEqualTo(account);
  }

  private void old(String name) throws IOException {
    Files.createDirectories(root().resolve(name));
    Files.writeString(root().resolve(name).resolve("journal.jsonl"), "");
  }

  private Path root() {
    return home.resolve("mooring");
  }

  private StateFolders folders() {
    return new StateFolders(root());
  }
}
