package dev.mooring.app.session;

import dev.mooring.port.Trouble;
import dev.mooring.port.WorldException;
import dev.mooring.run.Journal;
import dev.mooring.storage.OwnerOnly;
import dev.mooring.storage.WrittenOnce;
import dev.mooring.text.Phrase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Where the journeys of this computer keep their state: a folder for each context, which says in a
/// file `context` whose it is.
///
/// @param root holds all of them
public record StateFolders(Path root) {

  /// The folder of a context. One that the first release made is found again; of several contexts
  /// that shared it then, it belongs to the one that comes first.
  ///
  /// @throws WorldException.Broken when it cannot be made
  public Path of(String context) {
    var name = new ContextName(context);
    var own = root.resolve(name.folder());
    var other = root.resolve(name.otherFolder());
    var first = root.resolve(name.firstFolder()).normalize();
    try {
      OwnerOnly.folder(root);
      return Stream.of(own, other, first)
          .filter(folder -> owner(folder).equals(Optional.of(context)))
          .findFirst()
          .or(() -> Optional.of(first).filter(this::isOfFirstRelease).filter(free(context)))
          .or(() -> Optional.of(own).filter(free(context)))
          .orElseGet(() -> taken(other, context));
    } catch (IOException failure) {
      throw unwritable(root, failure);
    }
  }

  /// The contexts in which something is left to take back, in alphabetical order.
  List<String> unfinished() {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(root)) {
      return folders
          .filter(folder -> !new Journal(folder.resolve("journal.jsonl")).open().isEmpty())
          .flatMap(folder -> owner(folder).stream())
          .sorted()
          .toList();
    } catch (IOException failure) {
      throw unwritable(root, failure);
    }
  }

  /// The first release did not write whose a folder was.
  private boolean isOfFirstRelease(Path folder) {
    return root.equals(folder.getParent())
        && Stream.of("journal.jsonl", "answers.yaml", "ssh")
            .anyMatch(name -> Files.exists(folder.resolve(name)));
  }

  /// Whether the folder is this context's as soon as it is asked for.
  private static Predicate<Path> free(String context) {
    return folder ->
        owner(folder).isEmpty() && owner(taken(folder, context)).equals(Optional.of(context));
  }

  private static Optional<String> owner(Path folder) {
    var file = folder.resolve("context");
    try {
      return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    } catch (IOException failure) {
      throw unwritable(file, failure);
    }
  }

  private static Path taken(Path folder, String context) {
    try {
      OwnerOnly.folder(folder);
      WrittenOnce.text(folder.resolve("context"), context);
      return folder;
    } catch (IOException failure) {
      throw unwritable(folder, failure);
    }
  }

  private static WorldException.Broken unwritable(Path path, IOException failure) {
    return new WorldException.Broken(
        Trouble.JOURNAL_UNWRITABLE, Phrase.of("refusal.said", path), failure);
  }
}
