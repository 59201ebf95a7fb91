package dev.mooring.app.output;

import dev.mooring.mesh.istio1.Lifetime;
import dev.mooring.text.Phrase;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/// How long a machine's certificate holds, as people read it.
public final class Lifetimes {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private Lifetimes() {}

  /// @param zone whose clock people look at
  public static Phrase said(Lifetime lifetime, ZoneId zone) {
    var left = lifetime.left();
    return Phrase.of(
        "lifetime." + lifetime.word(),
        TIME.format(lifetime.ends().atZone(zone)),
        left.toHours(),
        left.toMinutesPart());
  }
}
