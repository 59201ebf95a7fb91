package dev.mooring.lab.machine.shell;

import dev.mooring.lab.machine.disk.Right;
import dev.mooring.lab.machine.process.Context;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/// Looks for programs along the PATH.
public final class ProgramPath {
  private ProgramPath() {}

  /// The path of a program that the user may execute.
  public static Optional<String> find(String name, Context context) {
    if (name.contains("/")) {
      return Optional.of(name).filter(path -> isProgram(path, context));
    }
    var folders = context.environment().getOrDefault("PATH", Context.rootPath());
    return List.of(folders.split(":", -1)).stream()
        .map(folder -> folder + "/" + name)
        .filter(path -> !name.isEmpty() && isProgram(path, context))
        .findFirst();
  }

  private static boolean isProgram(String path, Context context) {
    var file = context.resolve(path);
    return Files.isRegularFile(file) && context.files().may(file, Right.EXECUTE);
  }
}
