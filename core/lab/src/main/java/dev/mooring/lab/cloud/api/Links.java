package dev.mooring.lab.cloud.api;

/// URLs of resources, which hold all that the Compute API says about where something is.
public record Links(String base, String project) {

  /// The URL of a path in the practice project.
  public String to(String path) {
    return inProject(project, path);
  }

  public String inProject(String otherProject, String path) {
    return base + "/compute/v1/projects/" + otherProject + "/" + path;
  }

  /// The URL of the practice project itself.
  public String self() {
    return base + "/compute/v1/projects/" + project;
  }

  /// The path as the API's messages name it.
  String path(Scope scope, String plural, String name) {
    return "projects/" + project + "/" + scope.child(plural + "/" + name);
  }

  /// The last part of a URL or path: the name of what it points to.
  public static String name(String reference) {
    return reference.substring(reference.lastIndexOf('/') + 1);
  }
}
