package dev.mooring.app.view;

import java.util.Optional;
import javafx.event.Event;
import javafx.event.EventType;

/// Somebody wants to read the guide. It rises to whoever can show it.
@SuppressWarnings("serial") // Events are never written.
public final class GuideEvent extends Event {
  public static final EventType<GuideEvent> WANTED = new EventType<>(Event.ANY, "GUIDE_WANTED");
  private final String hint;

  private GuideEvent(String hint) {
    super(WANTED);
    this.hint = hint;
  }

  /// What it says of the page in front.
  public static GuideEvent ofPage() {
    return new GuideEvent("");
  }

  /// What it says of a hint.
  ///
  /// @param code such as `MJ0404`
  static GuideEvent ofHint(String code) {
    return new GuideEvent(code);
  }

  /// The hint's code; empty for the page in front.
  public Optional<String> hint() {
    return Optional.of(hint).filter(code -> !code.isEmpty());
  }
}
