package dev.mooring.live;

import dev.mooring.port.Trouble;
import dev.mooring.port.WorldException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// A token in a file, which is read for each request: whoever put it there renews it.
record TokenFileLogin(Path file) implements Login {

  @Override
  public Optional<String> authorization() {
    try {
      return Optional.of("Bearer " + Files.readString(file).strip());
    } catch (IOException failure) {
      throw new WorldException.Denied(
          Trouble.LOGIN_MISSING, "the token file " + file + " cannot be read", failure);
    }
  }

  @Override
  public boolean renew() {
    return false;
  }

  @Override
  public WorldException refused(String server, Throwable answer) {
    return new WorldException.Denied(
        Trouble.LOGIN_EXPIRED, server + " does not accept the token in the file " + file, answer);
  }
}
