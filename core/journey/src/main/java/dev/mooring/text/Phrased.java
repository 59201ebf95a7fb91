package dev.mooring.text;

/// An exception that says in a sentence of ours what happened.
public interface Phrased {

  Phrase phrase();
}
