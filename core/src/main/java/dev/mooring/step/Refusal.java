package dev.mooring.step;

import dev.mooring.change.Change;
import dev.mooring.check.Finding;

/// A change that can't be made, because what stands in its place belongs to others.
public record Refusal(Change change, Finding.Failed why) {}
