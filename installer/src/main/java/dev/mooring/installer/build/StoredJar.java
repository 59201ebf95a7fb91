package dev.mooring.installer.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.jar.JarFile;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// A jar whose entries are not compressed: the package's own compression finds what thousands of
/// class files have in common, and loading one takes no inflating. What is in the entries stays as
/// it is, so signatures hold; order and times are always the same.
///
/// @param original as Maven brings it
record StoredJar(Path original) {
  /// A jar's first entry by custom.
  private static final Comparator<ZipEntry> ORDER =
      Comparator.comparing((ZipEntry entry) -> !entry.getName().equals(JarFile.MANIFEST_NAME))
          .thenComparing(ZipEntry::getName);

  /// Sources that no program reads: the jars hold what was made of them, too.
  private static boolean isRead(ZipEntry entry) {
    return !entry.getName().endsWith(".proto") && !entry.getName().startsWith("META-INF/maven/");
  }

  void into(Path folder, SourceDate date) throws IOException {
    var file = Files.newOutputStream(folder.resolve(original.getFileName()));
    try (var from = new ZipFile(original.toFile());
        var to = new ZipOutputStream(file)) {
      to.setMethod(ZipOutputStream.STORED);
      for (var entry : from.stream().filter(StoredJar::isRead).sorted(ORDER).toList()) {
        try (var in = from.getInputStream(entry)) {
          store(entry.getName(), in.readAllBytes(), date, to);
        }
      }
    }
  }

  private static void store(String name, byte[] content, SourceDate date, ZipOutputStream to)
      throws IOException {
    var checksum = new CRC32();
    checksum.update(content);
    var entry = new ZipEntry(name);
    entry.setSize(content.length);
    entry.setCrc(checksum.getValue());
    date.onto(entry);
    to.putNextEntry(entry);
    to.write(content);
    to.closeEntry();
  }
}
