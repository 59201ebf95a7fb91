package dev.mooring.app.topology;

/// The colours of a drawing that is kept as a file, where no theme gives them.
enum Palette {
  LIGHT("#ffffff", "#f6f8fa", "#d0d7de", "#24292f", "#57606a", "#1a7f37", "#0969da", "#cf222e"),
  DARK("#0d1117", "#161b22", "#30363d", "#e6edf3", "#8b949e", "#3fb950", "#58a6ff", "#f85149");

  final String ground;
  final String box;
  final String border;
  final String text;
  final String pale;
  private final String good;
  private final String accent;
  private final String bad;

  Palette(
      String ground,
      String box,
      String border,
      String text,
      String pale,
      String good,
      String accent,
      String bad) {
    this.ground = ground;
    this.box = box;
    this.border = border;
    this.text = text;
    this.pale = pale;
    this.good = good;
    this.accent = accent;
    this.bad = bad;
  }

  String edge(Place place) {
    return switch (place.look()) {
      case PLANNED -> border;
      case RUNNING -> accent;
      case PRESENT -> place.kind() == Place.Kind.BALANCER ? accent : pale;
      case FAILED -> bad;
    };
  }

  String line(Way way) {
    return switch (way.look()) {
      case PLANNED -> border;
      case RUNNING -> accent;
      case PRESENT -> way.kind() == Way.Kind.REQUEST ? good : pale;
      case FAILED -> bad;
    };
  }
}
