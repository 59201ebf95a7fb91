package dev.mooring.live.google;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/// What `gcloud config` says on this computer: the active configuration's account and project. It
/// is a proposal for empty fields; credentials are found by Google's own library.
///
/// @param account empty where none is set; so is the project
public record GcloudConfig(String account, String project) {

  /// Where there is no gcloud.
  public static GcloudConfig none() {
    return new GcloudConfig("", "");
  }

  /// Reads the active configuration (gcloud topic configurations: `active_config` names the file
  /// `configurations/config_NAME`).
  ///
  /// @param folder `$CLOUDSDK_CONFIG`, or `~/.config/gcloud`
  public static GcloudConfig read(Path folder) {
    var active = folder.resolve("active_config");
    try {
      var name = Files.exists(active) ? Files.readString(active).strip() : "default";
      var file = folder.resolve("configurations").resolve("config_" + name);
      return Files.exists(file) ? of(file) : none();
    } catch (IOException failure) {
      throw new UncheckedIOException("gcloud's configuration cannot be read.", failure);
    }
  }

  /// The file is an INI file; the two keys that matter stand in its section `core`, and no other
  /// section has keys of these names.
  private static GcloudConfig of(Path file) throws IOException {
    var known = new Properties();
    try (var in = Files.newBufferedReader(file)) {
      known.load(in);
    }
    return new GcloudConfig(known.getProperty("account", ""), known.getProperty("project", ""));
  }
}
