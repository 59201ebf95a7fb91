package dev.mooring.app.command;

import dev.mooring.app.files.InputFile;
import dev.mooring.app.files.MeshSource;
import dev.mooring.app.files.OutputFolder;
import dev.mooring.app.session.Complaint;
import dev.mooring.app.session.ExitStatus;
import dev.mooring.app.session.Surroundings;
import dev.mooring.mesh.istio1.JoinFacts;
import dev.mooring.mesh.istio1.MachineFiles;
import dev.mooring.mesh.istio1.WorkloadGroup;
import dev.mooring.model.JoinSpec;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Writes the files that a machine of today's mesh starts from, and nothing else.
@Command(
    name = "files",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Writes the five files that a machine joins today's mesh with, as",
      "'istioctl x workload entry configure' does, and changes nothing in the cluster."
    })
final class FilesCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private GroupOptions group = new GroupOptions();
  @Mixin private SourceOptions source = new SourceOptions();
  @Mixin private ProxyOptions proxy = new ProxyOptions();

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "DIR",
      description = "Folder for the files; made where it is not there.")
  private Path output = Path.of("");

  FilesCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    group.require();
    proxy.require();
    var folder = new OutputFolder(output);
    folder.require();
    // What is wrong in the group's file needs no cluster to be seen.
    var fromFile = group.file().map(InputFile::group);
    try (var open = source.open(surroundings)) {
      write(open.mesh(), folder, fromFile);
    }
    var terminal = surroundings.terminal();
    terminal
        .out()
        .println(
            "Written to " + output + ": cluster.env, mesh.yaml, hosts, root-cert.pem, istio-token");
    terminal.out().flush();
    return ExitStatus.DONE.code();
  }

  /// Everything is asked for before the first file is written, and the token last.
  private void write(MeshSource mesh, OutputFolder folder, Optional<WorkloadGroup> fromFile) {
    var revision = mesh.revision(proxy.revision());
    var wanted = fromFile.orElseGet(() -> mesh.group(group.namespace(), group.name()));
    var settings = mesh.settings(revision);
    var facts =
        new JoinFacts(
            proxy.clusterId().orElseGet(() -> mesh.clusterId(revision)),
            JoinSpec.ISTIO_NAMESPACE,
            revision,
            Optional.of(
                proxy.ingressIp().orElseGet(() -> mesh.address(revision, proxy.ingressService()))),
            proxy.ownAddress(),
            proxy.autoRegister(),
            proxy.captureDns());
    var root = mesh.root(wanted.namespace());
    try {
      var files = MachineFiles.of(wanted, settings, facts);
      folder.write(files, root, mesh.token(wanted, proxy.tokenLife()));
    } catch (IllegalArgumentException failure) {
      throw Complaint.wrongUse(
          "The group " + wanted.name() + " cannot be understood.",
          String.valueOf(failure.getMessage()),
          "Correct its annotations.");
    }
  }
}
