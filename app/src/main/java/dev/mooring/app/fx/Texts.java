package dev.mooring.app.fx;

import dev.mooring.text.Phrase;
import dev.mooring.text.Phrasebook;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Labeled;

/// The language of the window, and texts that follow when it changes.
public final class Texts {
  private final ReadOnlyObjectWrapper<Phrasebook> book;

  /// @param locale any Chinese one gives 简体中文, all others English
  public Texts(Locale locale) {
    book = new ReadOnlyObjectWrapper<>(new Phrasebook(supported(locale)));
  }

  private static Locale supported(Locale locale) {
    return locale.getLanguage().equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
  }

  public void speak(Locale locale) {
    book.set(new Phrasebook(supported(locale)));
  }

  /// From English to Chinese and back.
  public void toggle() {
    speak(isChinese() ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
  }

  public boolean isChinese() {
    return book.get().locale().equals(Locale.SIMPLIFIED_CHINESE);
  }

  /// Changes with the language.
  public ReadOnlyObjectProperty<Phrasebook> book() {
    return book.getReadOnlyProperty();
  }

  /// The sentence in the language of this moment.
  public String now(String key, Object... args) {
    return book.get().say(key, args);
  }

  public String now(Phrase phrase) {
    return book.get().say(phrase);
  }

  public ObservableValue<String> of(Phrase phrase) {
    return book.map(now -> now.say(phrase));
  }

  public ObservableValue<String> of(String key, Object... args) {
    return of(Phrase.of(key, args));
  }

  /// The text of a phrase that changes itself; empty where there is none.
  public ObservableValue<String> of(ObservableValue<Optional<Phrase>> phrase) {
    return book.flatMap(now -> phrase.map(some -> some.map(now::say).orElse("")));
  }

  /// Lets a control show a text for good.
  public <T extends Labeled> T on(T control, String key, Object... args) {
    control.textProperty().bind(of(key, args));
    return control;
  }
}
