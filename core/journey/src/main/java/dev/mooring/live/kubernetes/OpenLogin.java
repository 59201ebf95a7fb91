package dev.mooring.live.kubernetes;

import dev.mooring.port.Trouble;
import dev.mooring.port.WorldException;
import dev.mooring.text.Phrase;
import java.util.Optional;

/// No login: as kubectl does, credentials are kept back where the way is plain HTTP, on which
/// anyone could read them.
record OpenLogin() implements Login {

  @Override
  public Optional<String> authorization() {
    return Optional.empty();
  }

  @Override
  public boolean renew() {
    return false;
  }

  @Override
  public WorldException refused(String server, Throwable answer) {
    return new WorldException.Denied(
        Trouble.LOGIN_MISSING, Phrase.of("refusal.kept.open", server), answer);
  }
}
