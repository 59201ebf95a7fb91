package dev.mooring.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// Turns phrases into sentences of one language. The texts stand in
/// `dev/mooring/messages*.properties`.
public final class Phrasebook {
  private final Locale locale;
  private final ResourceBundle bundle;

  public Phrasebook(Locale locale) {
    this.locale = locale;
    this.bundle =
        ResourceBundle.getBundle(
            "dev.mooring.messages",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  public Locale locale() {
    return locale;
  }

  public String say(Phrase phrase) {
    return new MessageFormat(bundle.getString(phrase.key()), locale)
        .format(phrase.args().toArray());
  }

  public String say(String key, Object... args) {
    return say(Phrase.of(key, args));
  }
}
