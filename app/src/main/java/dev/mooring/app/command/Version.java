package dev.mooring.app.command;

import dev.mooring.app.session.BuiltVersion;
import picocli.CommandLine.IVersionProvider;

/// What every command answers to `--version`.
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {BuiltVersion.line()};
  }
}
