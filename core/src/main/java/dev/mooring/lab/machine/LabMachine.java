package dev.mooring.lab.machine;

import dev.mooring.lab.Delay;
import dev.mooring.lab.Fault;
import dev.mooring.lab.LabTime;
import dev.mooring.lab.MeshNetwork;
import dev.mooring.lab.machine.command.CorePrograms;
import dev.mooring.lab.machine.command.ProgramTable;
import dev.mooring.lab.machine.disk.Accounts;
import dev.mooring.lab.machine.disk.Disk;
import dev.mooring.lab.machine.ssh.AuthorizedKeys;
import dev.mooring.lab.machine.ssh.HostKeys;
import dev.mooring.lab.machine.ssh.MachineSshServer;
import dev.mooring.lab.machine.ssh.SshServerSpec;
import dev.mooring.port.HostKey;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

/// A simulated Debian 12 machine behind SSH and SFTP on loopback.
public final class LabMachine implements AutoCloseable {
  private final Disk disk = new Disk();
  private final Accounts accounts = new Accounts(disk);
  private final AuthorizedKeys authorized;
  private final HostKeys keys = HostKeys.generate();
  private final MachineSshServer server;

  private LabMachine(Spec spec, LabTime time, Set<Fault> faults, InstantSource clock) {
    authorized = new AuthorizedKeys(clock);
    var table = new ProgramTable();
    var core = CorePrograms.all(accounts, table, table.shell());
    table.add(core);
    new DebianImage(disk).write(spec, core.keySet());
    authorize(spec.metadata().getOrDefault("ssh-keys", ""));
    time.pass(Delay.BOOT);
    server =
        new MachineSshServer(
            new SshServerSpec(
                faults.contains(Fault.WRONG_HOST_KEY) ? HostKeys.generate() : keys,
                authorized,
                accounts,
                disk,
                table.shell()),
            0);
    server.start();
  }

  public static LabMachine boot(
      Spec spec, MeshNetwork network, LabTime time, Set<Fault> faults, InstantSource clock) {
    return new LabMachine(spec, time, faults, clock);
  }

  public void authorize(String metadata) {
    authorized.replace(metadata).forEach(accounts::addPerson);
  }

  public int port() {
    return server.port();
  }

  public List<HostKey> hostKeys() {
    return keys.published();
  }

  @Override
  public void close() {
    server.close();
    disk.close();
  }
}
