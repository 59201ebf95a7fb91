package dev.mooring.change;

/// A change of something that is there: it brings nothing, and makes it other than it was.
public interface Alteration extends Change {

  @Override
  default Verb verb() {
    return Verb.CHANGE;
  }
}
