package dev.mooring.app.view;

import java.util.Optional;

/// What is behind the links of a page.
public interface MarkdownLinks {

  /// The meaning that a word shows when one points at it; empty for an ordinary link.
  Optional<String> meaning(String link);

  /// What a link does; empty where it leads nowhere from here, and is shown as mere words.
  Optional<Runnable> action(String link);
}
