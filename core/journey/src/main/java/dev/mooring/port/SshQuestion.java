package dev.mooring.port;

import dev.mooring.text.Phrase;

/// A question that a connection cannot answer by itself.
///
/// @param what is asked, in one sentence
/// @param why it is asked, and what happens with the answer
/// @param fact what is to be looked at, in no language: a fingerprint, a file; may be empty
public record SshQuestion(Phrase what, Phrase why, String fact) {

  /// Whether that is the machine's own key.
  public static SshQuestion hostKey(String place, String type, String fingerprint) {
    return new SshQuestion(
        Phrase.of("ask.hostkey.what", place),
        Phrase.of("ask.hostkey.why"),
        type + " " + fingerprint);
  }

  /// The passphrase of a private key.
  ///
  /// @param again whether the last one was wrong
  public static SshQuestion passphrase(String file, boolean again) {
    return new SshQuestion(
        Phrase.of(again ? "ask.passphrase.again" : "ask.passphrase.what"),
        Phrase.of("ask.passphrase.why"),
        file);
  }

  /// The password that sudo wants.
  ///
  /// @param place user, host and port, as people write them
  /// @param again whether the last one was wrong
  public static SshQuestion sudo(String user, String host, String place, boolean again) {
    return new SshQuestion(
        Phrase.of(again ? "ask.sudo.again" : "ask.sudo.what", user, host),
        Phrase.of("ask.sudo.why"),
        place);
  }
}
