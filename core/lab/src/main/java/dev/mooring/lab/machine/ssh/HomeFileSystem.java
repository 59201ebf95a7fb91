package dev.mooring.lab.machine.ssh;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.Set;

/// A disk as one session sees it: relative paths start in the home folder, and closing the session
/// leaves the disk open.
final class HomeFileSystem extends FileSystem {
  private final FileSystem disk;
  private final String home;

  HomeFileSystem(FileSystem disk, String home) {
    this.disk = disk;
    this.home = home;
  }

  @Override
  public Path getPath(String first, String... more) {
    return disk.getPath(home).resolve(disk.getPath(first, more));
  }

  @Override
  public void close() {
    // The session ends, the disk does not.
  }

  @Override
  public FileSystemProvider provider() {
    return disk.provider();
  }

  @Override
  public boolean isOpen() {
    return disk.isOpen();
  }

  @Override
  public boolean isReadOnly() {
    return disk.isReadOnly();
  }

  @Override
  public String getSeparator() {
    return disk.getSeparator();
  }

  @Override
  public Iterable<Path> getRootDirectories() {
    return disk.getRootDirectories();
  }

  @Override
  public Iterable<FileStore> getFileStores() {
    return disk.getFileStores();
  }

  @Override
  public Set<String> supportedFileAttributeViews() {
    return disk.supportedFileAttributeViews();
  }

  @Override
  public PathMatcher getPathMatcher(String pattern) {
    return disk.getPathMatcher(pattern);
  }

  @Override
  public UserPrincipalLookupService getUserPrincipalLookupService() {
    return disk.getUserPrincipalLookupService();
  }

  @Override
  public WatchService newWatchService() throws IOException {
    return disk.newWatchService();
  }
}
