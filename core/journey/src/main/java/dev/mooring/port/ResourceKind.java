package dev.mooring.port;

import java.util.Locale;

/// A kind of Kubernetes object, as written at the top of a manifest.
///
/// @param apiVersion `v1`, `apps/v1`, `config.istio.io/v1alpha2` …
/// @param kind `Service`, `RouteRule` …
public record ResourceKind(String apiVersion, String kind) {
  public static final ResourceKind NAMESPACE = new ResourceKind("v1", "Namespace");
  public static final ResourceKind SERVICE = new ResourceKind("v1", "Service");
  public static final ResourceKind ENDPOINTS = new ResourceKind("v1", "Endpoints");
  public static final ResourceKind SECRET = new ResourceKind("v1", "Secret");
  public static final ResourceKind POD = new ResourceKind("v1", "Pod");

  /// How kubectl takes it: `service`, `workloadgroup.networking.istio.io`.
  public String argument() {
    var name = kind.toLowerCase(Locale.ROOT);
    return group().isEmpty() ? name : name + "." + group();
  }

  /// The API group: empty for the core group.
  public String group() {
    var slash = apiVersion.indexOf('/');
    return slash < 0 ? "" : apiVersion.substring(0, slash);
  }
}
