package dev.mooring.change.software;

import dev.mooring.change.Change;
import dev.mooring.change.Inverse;
import dev.mooring.change.OnMachine;
import dev.mooring.change.Standing;
import dev.mooring.change.file.FileBody;
import dev.mooring.change.file.PutFile;
import dev.mooring.check.Hint;
import dev.mooring.command.Command;
import dev.mooring.command.Text;
import dev.mooring.model.MachineRef;
import dev.mooring.port.World;
import dev.mooring.port.WorldView;
import dev.mooring.text.Phrase;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Lets MariaDB listen on all of the machine's addresses: the sidecar passes connections on to the
/// machine's own one. A file of ours says so, which is read after the distribution's own files.
/// Debian's keep the server on the loopback interface; those of Red Hat's family do not, but
/// somebody may.
public record ListenOutside(MachineRef machine) implements Change, OnMachine {
  private static final String DEBIAN = "/etc/mysql/mariadb.conf.d/90-mooring.cnf";

  /// The files of this folder have names without numbers, and are read in the order of the names.
  private static final String RED_HAT = "/etc/my.cnf.d/zz-mooring.cnf";

  private static final List<String> LINES = List.of("[mysqld]", "bind-address = 0.0.0.0", "");

  @Override
  public Phrase title() {
    return file(DEBIAN).title();
  }

  @Override
  public String detail() {
    return LINES.get(1);
  }

  @Override
  public List<Command> commands() {
    return List.of(
        Command.write(
            machine,
            "$(if command -v dpkg >/dev/null; then echo %s; else echo %s; fi)"
                .formatted(DEBIAN, RED_HAT),
            Text.of(String.join("\n", LINES))));
  }

  /// Also where others let it listen on all addresses.
  @Override
  public boolean isPresent(WorldView world) {
    return file(world).isPresent(world) || BindSettings.at(look(world)).isOpen();
  }

  @Override
  public Standing standing(WorldView world) {
    var settings = BindSettings.at(look(world));
    return settings
        .theirs()
        .map(
            line ->
                settings.isOpen()
                    ? new Standing.Fits(line)
                    : Standing.taken(Hint.DATABASE_BOUND_BY_OTHERS, machine.name(), line))
        .orElseGet(() -> file(world).standing(world));
  }

  @Override
  public Optional<Inverse> inverse(WorldView before) {
    return file(before).inverse(before);
  }

  @Override
  public void apply(World world, Consumer<String> lines) {
    file(world).apply(world, lines);
  }

  private PutFile file(WorldView world) {
    return file(look(world).filter(Packages::areRpm).isPresent() ? RED_HAT : DEBIAN);
  }

  private PutFile file(String path) {
    return new PutFile(machine, path, new FileBody.Lines(LINES), "root:root", "0644", "mariadb");
  }
}
