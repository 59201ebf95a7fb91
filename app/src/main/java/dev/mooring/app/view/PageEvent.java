package dev.mooring.app.view;

import javafx.event.Event;
import javafx.event.EventType;

/// Somebody wants to see another page. It rises to whoever can turn to it.
@SuppressWarnings("serial") // Events are never written.
public final class PageEvent extends Event {
  public static final EventType<PageEvent> WANTED = new EventType<>(Event.ANY, "PAGE_WANTED");
  private final String word;

  /// @param word of the page, such as `machine`
  public PageEvent(String word) {
    super(WANTED);
    this.word = word;
  }

  public String word() {
    return word;
  }
}
