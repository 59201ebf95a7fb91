package dev.mooring.app.state;

import dev.mooring.check.CheckId;

/// What a row of a step stands for.
public sealed interface SubStepKey {

  /// A check, asked before the changes or after them.
  record OfCheck(CheckId id) implements SubStepKey {}

  /// @param index the change's place in the plan, from 0
  record OfChange(int index) implements SubStepKey {}

  default boolean isCheck() {
    return this instanceof OfCheck;
  }
}
