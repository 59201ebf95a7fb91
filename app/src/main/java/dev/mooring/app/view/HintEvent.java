package dev.mooring.app.view;

import javafx.event.Event;
import javafx.event.EventType;

/// Somebody wants to read what the guide says of a hint. It rises to whoever can show the guide.
@SuppressWarnings("serial") // Events are never written.
public final class HintEvent extends Event {
  public static final EventType<HintEvent> WANTED = new EventType<>(Event.ANY, "HINT_WANTED");
  private final String code;

  /// @param code such as `MJ0404`
  HintEvent(String code) {
    super(WANTED);
    this.code = code;
  }

  public String code() {
    return code;
  }
}
