package dev.mooring.app.state;

import dev.mooring.text.Phrase;
import java.time.Duration;
import java.util.Optional;

/// A line of the log.
///
/// @param since time since its step began
/// @param step the step's word
/// @param glyph `+`, `✓`, `✗` or empty for what the world printed
/// @param subject what it is about; empty for what the world printed
public record LogLine(
    Duration since, String step, String glyph, Optional<Phrase> subject, String text) {}
