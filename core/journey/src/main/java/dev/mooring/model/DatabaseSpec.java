package dev.mooring.model;

/// How the ratings database is protected.
public enum DatabaseSpec {
  /// A random password for a user of its own; only the Secret knows it.
  RANDOM_PASSWORD("ratings"),
  /// The tutorial's `root` with the password `password`: for a lab and nothing else.
  TUTORIAL_PASSWORD("root");

  private final String user;

  DatabaseSpec(String user) {
    this.user = user;
  }

  /// The database user that the ratings service logs in as.
  public String user() {
    return user;
  }
}
