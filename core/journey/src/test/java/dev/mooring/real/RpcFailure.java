package dev.mooring.real;

/// istiod's way to say no, which the agent prints as it is.
final class RpcFailure extends Exception {
  private static final long serialVersionUID = 1L;

  /// @param code of gRPC: `Unauthenticated`, `FailedPrecondition` …
  RpcFailure(String code, String description) {
    super("rpc error: code = " + code + " desc = " + description);
  }
}
