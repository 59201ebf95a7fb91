package dev.mooring.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// Turns phrases into sentences of one language. The texts stand in
/// `dev/mooring/messages*.properties`.
public final class Phrasebook {
  private static final Phrasebook ENGLISH = new Phrasebook(Locale.ENGLISH);

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

  /// The sentence as logs and exceptions have it.
  public static String english(Phrase phrase) {
    return ENGLISH.say(phrase);
  }

  public Locale locale() {
    return locale;
  }

  /// The sentence. Phrases within it are said in the same language; a text that is filled in is
  /// made visible and keeps to its line, wherever it came from.
  public String say(Phrase phrase) {
    return new MessageFormat(bundle.getString(phrase.key()), locale)
        .format(phrase.args().stream().map(this::part).toArray());
  }

  private String part(Object arg) {
    return arg instanceof Phrase phrase ? say(phrase) : Visible.line(String.valueOf(arg));
  }

  public String say(String key, Object... args) {
    return say(Phrase.of(key, args));
  }
}
