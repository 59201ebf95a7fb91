package dev.mooring.lab.machine.rpm;

import dev.mooring.lab.machine.process.Call;
import dev.mooring.lab.machine.process.Options;
import java.io.IOException;
import java.util.Collection;

/// What dnf says about a transaction, and its question.
record DnfTable(Call call, Options options) {
  private static final String LINE = "=".repeat(80);

  /// @param verb `Installing` or `Removing`
  /// @param along what comes or goes for the others' sake
  void show(String verb, Collection<RpmPackage> asked, Collection<RpmPackage> along)
      throws IOException {
    if (options.has("q") && options.has("y")) {
      return;
    }
    call.println("Dependencies resolved.");
    if (asked.isEmpty()) {
      return;
    }
    call.println(LINE + "\n Package                  Architecture  Version\n" + LINE);
    var isNew = verb.equals("Installing");
    rows(verb + ":", asked);
    rows(isNew ? "Installing dependencies:" : "Removing unused dependencies:", along);
    var number = asked.size() + along.size();
    call.println(
        "\nTransaction Summary\n%s\n%s  %d Package%s\n"
            .formatted(LINE, isNew ? "Install" : "Remove", number, number == 1 ? "" : "s"));
  }

  private void rows(String title, Collection<RpmPackage> packages) throws IOException {
    if (packages.isEmpty()) {
      return;
    }
    call.println(title);
    for (var one : packages) {
      var label = one.label();
      call.println(
          " %-24s %-13s %s-%s"
              .formatted(label.name(), label.architecture(), label.version(), label.release()));
    }
  }

  int nothing() throws IOException {
    if (!options.has("q")) {
      call.println("Nothing to do.\nComplete!");
    }
    return 0;
  }

  boolean agrees() throws IOException {
    if (options.has("y")) {
      return true;
    }
    if (!options.has("N")) {
      call.io().print("Is this ok [y/N]: ");
      var answer = call.io().isTerminal() ? call.io().in().read() : -1;
      if (answer == 'y' || answer == 'Y') {
        return true;
      }
    }
    call.println("Operation aborted.");
    return false;
  }

  /// @param verb `Installed` or `Removed`
  int complete(String verb, Collection<RpmPackage> packages) throws IOException {
    call.println("\n" + verb + ":");
    for (var one : packages) {
      call.println("  " + one.label());
    }
    call.println(options.has("q") ? "" : "\nComplete!");
    return 0;
  }
}
