package dev.mooring.mesh.tutorial;

import dev.mooring.text.Phrase;
import java.time.Instant;

/// What [KeyFileCheck] found.
public sealed interface KeyVerdict {

  /// The files are good until then.
  record Good(Instant notAfter) implements KeyVerdict {}

  /// The files are of no use.
  ///
  /// @param text with the facts; never a secret
  record Bad(Fault fault, Phrase text) implements KeyVerdict {}

  /// Why files are of no use.
  enum Fault {
    /// A file has nothing in it: the secret was not there when they were fetched.
    EMPTY,
    /// A file is not the PEM that it should be.
    UNREADABLE,
    /// The key does not belong to the certificate.
    KEY_MISMATCH,
    /// The certificate speaks for somebody else, or for nobody.
    WRONG_IDENTITY,
    /// Its time has not come.
    NOT_YET_VALID,
    /// It is expired, or will be before the machine is set up.
    TOO_SHORT,
    /// It does not come from the root beside it.
    FOREIGN
  }
}
