package dev.mooring.command.powershell;

import dev.mooring.command.powershell.Pipeline.Stage;
import java.util.List;
import java.util.Set;

/// The programs that a person has at home on every system, and what they are given to read.
final class Programs {
  private static final Set<String> NATIVE = Set.of("gcloud", "istioctl", "jq", "kubectl", "ssh");

  private Programs() {}

  static boolean isNative(Stage.Program program) {
    return NATIVE.contains(program.words().getFirst().text());
  }

  /// Whether its last argument is a command line for the machine.
  static boolean isRemote(Stage.Program program) {
    var start = program.words().stream().limit(3).filter(Word::isText).map(Word::text).toList();
    return start.equals(List.of("gcloud", "compute", "ssh")) || start.getFirst().equals("ssh");
  }

  /// A command line for the machine that takes text from PowerShell, which ends lines in its
  /// system's own way: on Windows with a carriage return too.
  static String reading(String commandLine) {
    var isOne = commandLine.matches("[^&;\n]*");
    return "tr -d '\\r' | " + (isOne ? commandLine : "{ " + commandLine + "; }");
  }
}
