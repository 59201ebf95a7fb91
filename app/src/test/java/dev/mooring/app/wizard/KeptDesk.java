package dev.mooring.app.wizard;

import dev.mooring.app.fx.Desk;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/// A desktop that remembers what was asked of it.
final class KeptDesk implements Desk {
  final List<String> browsed = new CopyOnWriteArrayList<>();
  final List<String> told = new CopyOnWriteArrayList<>();

  /// Where files are kept; empty for a user who closes the dialog.
  volatile Optional<Path> folder = Optional.empty();

  @Override
  public void browse(String address) {
    browsed.add(address);
  }

  @Override
  public Optional<Path> whereToSave(String name) {
    return folder.map(there -> there.resolve(name));
  }

  @Override
  public void tell(String title, String text) {
    told.add(title + ": " + text);
  }
}
