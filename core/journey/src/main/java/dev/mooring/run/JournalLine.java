package dev.mooring.run;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dev.mooring.change.Inverse;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/// What one line of the journal says.
sealed interface JournalLine {
  /// Version of the entries that are written. The first release wrote none, and meant this one.
  int VERSION = 1;

  /// What an entry does not say is empty: later versions add to what is remembered. What this
  /// version does not know it must not pass over, or an undo would do half of what is meant.
  JsonMapper JSON =
      JsonMapper.builder()
          .registerSubtypes(JournalKinds.ALL.toArray(Class<?>[]::new))
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .changeDefaultVisibility(seen -> seen.withIsGetterVisibility(Visibility.NONE))
          .changeDefaultNullHandling(_ -> JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY))
          .build();

  /// A change that was begun or taken back.
  record Entry(JournalEntry entry) implements JournalLine {}

  /// A run that sets out.
  record SettingOut(Origin origin) implements JournalLine {}

  /// Something else.
  ///
  /// @param id of the entry, where that could be read
  record Unclear(JournalTrouble.Kind kind, OptionalLong id, String why) implements JournalLine {}

  /// How an entry is written.
  record EntryText(
      int v,
      long id,
      JournalEntry.@Nullable State state,
      @Nullable Instant at,
      Optional<Inverse> inverse) {}

  /// How a run's beginning is written.
  record SettingOutText(int v, Instant at, OriginText origin) {}

  static String text(JournalEntry entry) {
    return JSON.writeValueAsString(
        new EntryText(VERSION, entry.id(), entry.state(), entry.at(), entry.inverse()));
  }

  static String text(Origin origin, Instant at) {
    return JSON.writeValueAsString(new SettingOutText(VERSION, at, OriginText.of(origin)));
  }

  static JournalLine of(String text) {
    if (text.isBlank()) {
      return new Unclear(JournalTrouble.Kind.BLANK, OptionalLong.empty(), "");
    }
    try {
      return of(JSON.readTree(text));
    } catch (JacksonException failure) {
      return unclear(JournalTrouble.Kind.DAMAGED, OptionalLong.empty(), failure);
    }
  }

  private static JournalLine of(JsonNode line) {
    if (!line.isObject()) {
      return new Unclear(JournalTrouble.Kind.DAMAGED, OptionalLong.empty(), "no object");
    }
    var id =
        line.path("id").canConvertToLong()
            ? OptionalLong.of(line.path("id").asLong())
            : OptionalLong.empty();
    if (line.path("v").asInt(VERSION) != VERSION) {
      return new Unclear(JournalTrouble.Kind.NEWER, id, "version " + line.path("v"));
    }
    try {
      return line.has("origin")
          ? new SettingOut(JSON.treeToValue(line, SettingOutText.class).origin().origin())
          : entry(JSON.treeToValue(line, EntryText.class), id);
    } catch (UnrecognizedPropertyException | InvalidTypeIdException newer) {
      return unclear(JournalTrouble.Kind.NEWER, id, newer);
    } catch (InvalidFormatException wrong) {
      var isState = JournalEntry.State.class.equals(wrong.getTargetType());
      return unclear(isState ? JournalTrouble.Kind.NEWER : JournalTrouble.Kind.DAMAGED, id, wrong);
    } catch (JacksonException failure) {
      return unclear(JournalTrouble.Kind.DAMAGED, id, failure);
    }
  }

  private static JournalLine entry(EntryText read, OptionalLong id) {
    var state = read.state();
    var at = read.at();
    if (state == null || at == null || isLacking(state, read.inverse())) {
      return new Unclear(JournalTrouble.Kind.DAMAGED, id, "incomplete");
    }
    return new Entry(new JournalEntry(read.id(), state, at, read.inverse()));
  }

  private static boolean isLacking(JournalEntry.State state, Optional<Inverse> inverse) {
    return state == JournalEntry.State.BEGUN && inverse.isEmpty();
  }

  private static Unclear unclear(
      JournalTrouble.Kind kind, OptionalLong id, JacksonException failure) {
    return new Unclear(kind, id, failure.getOriginalMessage());
  }
}
