package dev.mooring.app.command;

import dev.mooring.app.session.Complaint;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/// Which WorkloadGroup: a file, or one of the cluster's.
final class GroupOptions {
  @Option(
      names = {"-f", "--file"},
      paramLabel = "FILE",
      description = "The WorkloadGroup, as YAML.")
  private Optional<Path> file = Optional.empty();

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "In place of a file: the name of a WorkloadGroup in the cluster.")
  private Optional<String> name = Optional.empty();

  @Option(
      names = {"-n", "--namespace"},
      paramLabel = "NAMESPACE",
      description = "Its namespace.")
  private Optional<String> namespace = Optional.empty();

  /// @throws Complaint when it is not said which group is meant
  void require() {
    if (file.isPresent() == name.isPresent()) {
      throw Complaint.wrongUse(
          "It is not said which WorkloadGroup is meant.",
          "It is either in a file or in the cluster.",
          "Give -f FILE, or --name NAME with -n NAMESPACE.");
    }
    if (name.isPresent() && namespace.isEmpty()) {
      throw Complaint.wrongUse(
          "The namespace of the WorkloadGroup " + name.get() + " is missing.",
          "Groups of several namespaces may have one name.",
          "Give -n NAMESPACE.");
    }
    name.ifPresent(given -> OptionNames.requireObject("--name", given));
    namespace.ifPresent(given -> OptionNames.requireNamespace("--namespace", given));
  }

  Optional<Path> file() {
    return file;
  }

  String name() {
    return name.orElse("");
  }

  String namespace() {
    return namespace.orElse("");
  }
}
