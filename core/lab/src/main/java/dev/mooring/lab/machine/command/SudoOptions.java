package dev.mooring.lab.machine.command;

import dev.mooring.lab.machine.disk.User;
import java.util.ArrayList;
import java.util.List;

/// The options of sudo, and the command behind them.
///
/// @param readsInput `-S`: the password comes from standard input
/// @param isQuiet `-n`: nobody is asked
record SudoOptions(
    String target,
    boolean isLogin,
    boolean isShell,
    boolean keepsEnvironment,
    boolean isQuiet,
    boolean readsInput,
    String promptText,
    List<String> command) {
  static SudoOptions parse(List<String> words) {
    var args = new ArrayList<>(words);
    var target = "root";
    var prompt = "[sudo] password for %p: ";
    var seen = new ArrayList<String>();
    while (!args.isEmpty() && args.getFirst().startsWith("-")) {
      var option = args.removeFirst();
      if (option.equals("--")) {
        break;
      }
      if (List.of("-u", "--user").contains(option)) {
        target = args.isEmpty() ? "" : args.removeFirst();
      } else if (List.of("-p", "--prompt").contains(option)) {
        prompt = args.isEmpty() ? "" : args.removeFirst();
      } else if (option.startsWith("-u")) {
        target = option.substring(2);
      } else {
        seen.add(option);
      }
    }
    var isLogin = has(seen, "-i", "--login");
    return new SudoOptions(
        target,
        isLogin,
        isLogin || has(seen, "-s", "--shell"),
        has(seen, "-E", "--preserve-env"),
        has(seen, "-n", "--non-interactive"),
        has(seen, "-S", "--stdin"),
        prompt,
        List.copyOf(args));
  }

  private static boolean has(List<String> seen, String brief, String written) {
    return seen.contains(brief) || seen.contains(written);
  }

  String prompt(User caller) {
    return promptText.replace("%p", caller.name());
  }
}
