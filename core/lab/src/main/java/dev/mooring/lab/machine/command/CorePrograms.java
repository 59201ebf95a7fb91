package dev.mooring.lab.machine.command;

import dev.mooring.lab.machine.disk.Accounts;
import dev.mooring.lab.machine.process.Launcher;
import dev.mooring.lab.machine.process.Program;
import dev.mooring.lab.machine.shell.Shell;
import java.util.HashMap;
import java.util.Map;

/// The programs that every Debian has.
public final class CorePrograms {
  private CorePrograms() {}

  public static Map<String, Program> all(Accounts accounts, Launcher launcher, Shell shell) {
    var all = new HashMap<String, Program>();
    all.putAll(FilePrograms.all());
    all.putAll(CopyPrograms.all(accounts));
    all.putAll(OwnerPrograms.all(accounts));
    all.putAll(StreamPrograms.all());
    all.putAll(LinePrograms.all());
    all.putAll(TextPrograms.all());
    all.putAll(UserPrograms.all(accounts, launcher));
    all.putAll(ProcessPrograms.all(launcher));
    all.put("ls", new Ls());
    all.put("stat", new Stat(accounts));
    all.put("test", new Test());
    all.put("[", new Test());
    all.put("find", new Find());
    all.put("grep", new Grep());
    all.put("sed", new Sed());
    all.put("sh", shell);
    all.put("dash", shell);
    all.put("bash", shell);
    return all;
  }
}
