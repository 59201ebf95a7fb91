package dev.mooring.lab.machine.ssh;

import dev.mooring.lab.machine.disk.Accounts;
import dev.mooring.lab.machine.disk.Disk;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import org.apache.sshd.common.file.FileSystemFactory;
import org.apache.sshd.common.session.SessionContext;

/// Gives SFTP the machine's disk, with the user's home as the current folder.
final class HomeFileSystemFactory implements FileSystemFactory {
  private final Disk disk;
  private final Accounts accounts;

  HomeFileSystemFactory(Disk disk, Accounts accounts) {
    this.disk = disk;
    this.accounts = accounts;
  }

  @Override
  public Path getUserHomeDir(SessionContext session) {
    return disk.path(home(session));
  }

  @Override
  public FileSystem createFileSystem(SessionContext session) {
    return new HomeFileSystem(disk.fileSystem(), home(session));
  }

  private String home(SessionContext session) {
    return accounts.find(session.getUsername()).map(user -> user.home()).orElse("/");
  }
}
