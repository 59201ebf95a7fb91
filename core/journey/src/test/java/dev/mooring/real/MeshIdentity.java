package dev.mooring.real;

/// Who a caller is in the mesh.
///
/// @param account service account
record MeshIdentity(String namespace, String account) {
  /// @param uri as a certificate names it
  static MeshIdentity parse(String uri) {
    var parts = uri.split("/", -1);
    return new MeshIdentity(parts[4], parts[6]);
  }

  String uri() {
    return "spiffe://cluster.local/ns/%s/sa/%s".formatted(namespace, account);
  }
}
