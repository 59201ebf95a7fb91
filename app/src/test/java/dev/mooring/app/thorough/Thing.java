package dev.mooring.app.thorough;

/// One kind of thing that others can have in the world of a journey.
interface Thing {

  /// Whether there can be such a thing where this journey leads.
  boolean fits(Setting setting);

  /// Whether it can come before the journey.
  default boolean isEarly(Setting setting) {
    return true;
  }

  /// Whether it can come into what the journey has made.
  default boolean isLate(Setting setting) {
    return true;
  }

  /// Whether a journey cannot go on beside it, and has to say so before anything is made.
  default boolean isInTheWay(Setting setting) {
    return toString().endsWith("_OF_OUR_NAME");
  }

  /// Puts it there, as its owner would.
  void plant(PracticeWorld world, Setting setting);
}
