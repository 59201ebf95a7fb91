package dev.mooring.app.output;

/// How results are written.
public enum OutputFormat {
  TEXT,
  JSON
}
