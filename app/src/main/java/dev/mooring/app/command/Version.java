package dev.mooring.app.command;

import java.io.IOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/// The version that this was built as.
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() throws IOException {
    var properties = new Properties();
    try (var stream = Version.class.getResourceAsStream("/dev/mooring/app/version.properties")) {
      properties.load(stream);
    }
    return new String[] {"mooring " + properties.getProperty("version")};
  }
}
