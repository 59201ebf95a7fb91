package dev.mooring.lab.machine.process;

import dev.mooring.lab.machine.disk.Disk;
import dev.mooring.lab.machine.disk.User;
import dev.mooring.lab.machine.disk.UserFiles;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// What a process inherits: who it is, where it stands, its environment and its umask.
///
/// @param environment exported variables only
public record Context(
    Disk disk, User user, Path folder, Map<String, String> environment, int umask) {

  /// A process of a user who has just logged in.
  public static Context login(Disk disk, User user) {
    var environment =
        Map.of(
            "HOME", user.home(),
            "USER", user.name(),
            "LOGNAME", user.name(),
            "SHELL", user.shell(),
            "LANG", "C.UTF-8",
            "PATH", user.isRoot() ? rootPath() : "/usr/local/bin:/usr/bin:/bin:/usr/games");
    return new Context(disk, user, disk.path(user.home()), environment, 022);
  }

  public static String rootPath() {
    return "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";
  }

  public UserFiles files() {
    return disk.as(user, umask);
  }

  public Path resolve(String path) {
    return folder.resolve(path).normalize();
  }

  public Context withUser(User other, Map<String, String> its) {
    return new Context(disk, other, folder, Map.copyOf(its), umask);
  }

  /// The same with more variables.
  public Context with(Map<String, String> more) {
    var all = new HashMap<>(environment);
    all.putAll(more);
    return new Context(disk, user, folder, Map.copyOf(all), umask);
  }
}
