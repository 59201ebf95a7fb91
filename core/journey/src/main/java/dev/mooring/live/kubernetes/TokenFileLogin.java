package dev.mooring.live.kubernetes;

import dev.mooring.port.Trouble;
import dev.mooring.port.WorldException;
import dev.mooring.text.Phrase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// A token in a file, which is read for each request: whoever put it there renews it.
///
/// @param otherwise the token that the kubeconfig itself holds, for the time that the file is not
///   there; empty where it holds none
record TokenFileLogin(Path file, String otherwise) implements Login {
  private static final int LARGEST = 1 << 20;

  @Override
  public Optional<String> authorization() {
    try (var stream = Files.newInputStream(file)) {
      var token = new String(stream.readNBytes(LARGEST), StandardCharsets.UTF_8).strip();
      return Optional.of("Bearer " + whole(token));
    } catch (IOException failure) {
      if (!otherwise.isEmpty()) {
        return Optional.of("Bearer " + otherwise);
      }
      throw new WorldException.Denied(
          Trouble.LOGIN_MISSING, Phrase.of("refusal.tokenfile.unreadable", file), failure);
    }
  }

  private String whole(String token) {
    var found = token.isEmpty() ? otherwise : token;
    if (found.isEmpty() || !LoginHeader.canCarry(found)) {
      throw new WorldException.Denied(
          Trouble.LOGIN_MISSING, Phrase.of("refusal.tokenfile.empty", file), null);
    }
    return found;
  }

  /// Says nothing about the token.
  @Override
  public String toString() {
    return "TokenFileLogin[" + file + "]";
  }

  @Override
  public boolean renew() {
    return false;
  }

  @Override
  public WorldException refused(String server, Throwable answer) {
    return new WorldException.Denied(
        Trouble.LOGIN_EXPIRED, Phrase.of("refusal.tokenfile.refused", server, file), answer);
  }
}
