package dev.mooring.app.files;

import dev.mooring.app.session.Complaint;
import dev.mooring.mesh.istio1.WorkloadGroup;
import dev.mooring.yaml.YamlFile;
import dev.mooring.yaml.YamlProblem;
import dev.mooring.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// Files that a person gives.
public final class InputFile {
  private InputFile() {}

  /// @throws Complaint when it cannot be read
  static String text(Path file) {
    try {
      return YamlFile.text(file);
    } catch (YamlProblem problem) {
      throw unreadable(file, problem.sentence());
    } catch (NoSuchFileException missing) {
      throw unreadable(file, "it is not there");
    } catch (IOException failure) {
      throw unreadable(file, "it is no file, or not yours");
    }
  }

  private static Complaint unreadable(Path file, String why) {
    return Complaint.wrongUse(
        "The file " + file + " cannot be read: " + why + ".",
        "The machine's files are made of what stands in it.",
        "Give the path of a file that you may read.");
  }

  /// The one object of a file.
  ///
  /// @throws Complaint when it is no WorkloadGroup
  public static WorkloadGroup group(Path file) {
    try {
      return WorkloadGroup.parse(YamlReader.kubernetes().read(text(file)).root());
    } catch (YamlProblem problem) {
      throw noGroup(file, "It is not YAML of one object: " + problem.sentence() + ".");
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
