package dev.mooring.app.thorough;

import java.util.List;
import java.util.stream.Stream;

/// All kinds of things.
final class Things {
  private Things() {}

  static Stream<Thing> all() {
    return Stream.of(
            ObjectThing.values(),
            MeshThing.values(),
            FileThing.values(),
            SystemThing.values(),
            CloudThing.values())
        .flatMap(Stream::of);
  }

  /// Those that can be there before a journey.
  static List<Thing> before(Setting setting) {
    return all().filter(one -> one.fits(setting) && one.isEarly(setting)).toList();
  }

  /// Those that can be put there after it.
  static List<Thing> after(Setting setting) {
    return all().filter(one -> one.fits(setting) && one.isLate(setting)).toList();
  }
}
