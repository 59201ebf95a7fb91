package dev.mooring.installer.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.zip.ZipEntry;

/// The moment that everything in a package bears, so that two builds give the same bytes: when the
/// commit was made. See reproducible-builds.org, `SOURCE_DATE_EPOCH`.
public record SourceDate(Instant moment) {
  private static final String VARIABLE = "SOURCE_DATE_EPOCH";

  /// 2026-01-01, for a build that knows no commit.
  private static final long WITHOUT = 1_767_225_600;

  /// From the variable that dpkg-deb and rpmbuild read as well.
  public static SourceDate ofEnvironment() {
    var seconds = Optional.ofNullable(System.getenv(VARIABLE)).map(Long::valueOf).orElse(WITHOUT);
    return new SourceDate(Instant.ofEpochSecond(seconds));
  }

  /// For an entry of a jar, the same in every time zone.
  LocalDateTime inJars() {
    return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
  }

  void onto(ZipEntry entry) {
    entry.setTimeLocal(inJars());
  }

  /// On the folder and all that lies in it.
  void onto(Path folder) throws IOException {
    var time = FileTime.from(moment);
    try (var files = Files.walk(folder)) {
      for (var file : files.toList()) {
        Files.getFileAttributeView(file, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
            .setTimes(time, time, time);
      }
    }
  }
}
