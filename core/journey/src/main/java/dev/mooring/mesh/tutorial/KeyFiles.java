package dev.mooring.mesh.tutorial;

/// The three files that prove who a machine is, as PEM text.
///
/// @param certChain `cert-chain.pem`
/// @param key `key.pem`, the secret one
/// @param root `root-cert.pem`
public record KeyFiles(String certChain, String key, String root) {

  /// Says nothing about the contents.
  @Override
  public String toString() {
    return "KeyFiles[…]";
  }
}
