package dev.mooring.real;

/// Who logs in to the real API server.
public enum RealUser {
  /// May do everything; by token.
  ADMIN("admin", "system:masters"),
  /// May do what the test allows her; by token.
  ADA("ada", ""),
  /// May do what the test allows him; by client certificate.
  BEN("ben", "");

  private final String login;
  private final String group;

  RealUser(String login, String group) {
    this.login = login;
    this.group = group;
  }

  /// The name that role bindings use.
  public String login() {
    return login;
  }

  String group() {
    return group;
  }
}
