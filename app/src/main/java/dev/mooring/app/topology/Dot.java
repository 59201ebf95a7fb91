package dev.mooring.app.topology;

/// A point of the drawing.
public record Dot(double x, double y) {}
