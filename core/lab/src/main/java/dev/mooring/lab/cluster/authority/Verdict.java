package dev.mooring.lab.cluster.authority;

import java.time.Instant;

/// What became of a look at somebody's certificate, key and root.
public sealed interface Verdict {

  /// It is good, and this is who holds it.
  record Valid(String namespace, String account, Instant notAfter) implements Verdict {}

  /// It is not good.
  ///
  /// @param words one sentence for a log
  record Invalid(Flaw flaw, String words) implements Verdict {}

  /// Why a certificate is not good.
  enum Flaw {
    /// A file holds no certificate or key.
    UNREADABLE,
    /// The time is not within its validity.
    EXPIRED,
    /// The authority did not sign it.
    UNKNOWN_SIGNER,
    /// The holder trusts another authority than the one that answers.
    OTHER_ROOT,
    /// The key is not the certificate's.
    OTHER_KEY,
    /// It does not name exactly one identity.
    NO_SINGLE_IDENTITY
  }
}
