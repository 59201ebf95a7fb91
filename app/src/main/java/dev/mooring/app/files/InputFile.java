package dev.mooring.app.files;

import dev.mooring.app.Complaint;
import dev.mooring.mesh.today.WorkloadGroup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Files that a person gives.
public final class InputFile {
  private static final YAMLMapper YAML = new YAMLMapper();

  private InputFile() {}

  /// @throws Complaint when it cannot be read
  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw Complaint.wrongUse(
          "The file " + file + " cannot be read.",
          failure instanceof NoSuchFileException
              ? "It is not there."
              : "It is no text, or not yours.",
          "Give the path of a file that you may read.");
    }
  }

  /// The one object of a file.
  ///
  /// @throws Complaint when it is no WorkloadGroup
  public static WorkloadGroup group(Path file) {
    try (var objects = YAML.readerFor(JsonNode.class).<JsonNode>readValues(text(file))) {
      var all = objects.readAll();
      if (all.size() != 1) {
        throw noGroup(file, "It holds " + all.size() + " objects.");
      }
      return WorkloadGroup.parse(all.getFirst());
    } catch (JacksonException failure) {
      throw noGroup(file, "It is not YAML: line " + failure.getLocation().getLineNr() + ".");
    } catch (IllegalArgumentException failure) {
      throw noGroup(file, String.valueOf(failure.getMessage()));
    }
  }

  private static Complaint noGroup(Path file, String why) {
    return Complaint.wrongUse(
        file + " is no file of one WorkloadGroup.",
        why,
        "Write one as 'istioctl x workload group create' prints it, with its name and namespace.");
  }
}
