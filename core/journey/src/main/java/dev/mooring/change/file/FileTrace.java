package dev.mooring.change.file;

import com.google.common.hash.Hashing;
import dev.mooring.port.WorldException;
import dev.mooring.port.WorldView;
import java.nio.charset.StandardCharsets;

/// What stood at a path before we wrote there, and what we leave there: the journal's proof of
/// whose the file is, even where the machine's own list is lost.
///
/// @param before what stood there
/// @param stood of a file of others, its checksum
/// @param left SHA-256 of what we write; empty where it is not known yet, or where programs that we
///   install write there too
/// @param owner `user:group` that we give it
/// @param folder the folder, where it was not there either; else empty
public record FileTrace(
    String path, Before before, String stood, String left, String owner, String folder) {

  /// Who was at the path before.
  public enum Before {
    ABSENT,
    OURS,
    OTHERS
  }

  /// @param left what we write
  static FileTrace of(FileState state, String path, String left, String owner) {
    var before = state.isListed() ? Before.OURS : state.exists() ? Before.OTHERS : Before.ABSENT;
    return new FileTrace(
        path,
        before,
        before == Before.OTHERS ? state.sum() : "",
        left,
        owner,
        state.hasFolder() ? "" : path.substring(0, path.lastIndexOf('/')));
  }

  /// The checksum of what a file is to hold; empty where that is not known yet.
  static String sum(FileBody body, WorldView world) {
    try {
      return sum(body.read(world));
    } catch (WorldException.NotFound _) {
      return "";
    }
  }

  static String sum(String text) {
    return Hashing.sha256().hashString(text, StandardCharsets.UTF_8).toString();
  }
}
