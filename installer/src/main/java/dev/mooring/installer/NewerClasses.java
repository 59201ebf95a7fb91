package dev.mooring.installer;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// Brings the classes of a jar to a newer format. Java caches none that are from before Java 6,
/// because they do not say what they could be checked by in advance; picocli is compiled for Java
/// 5.
///
/// @param jar unsigned, with classes that know only each other and the JDK
record NewerClasses(Path jar) {
  private static final int CHECKED_IN_ADVANCE = ClassFile.JAVA_6_VERSION;
  private static final int NEWER = ClassFile.JAVA_8_VERSION;
  private static final ClassTransform TO_NEWER =
      ClassTransform.transformingMethodBodies(CodeBuilder::with)
          .andThen(
              (made, part) ->
                  made.with(
                      part instanceof ClassFileVersion ? ClassFileVersion.of(NEWER, 0) : part));

  /// Writes the jar anew: the same entries in the same order, and the same time.
  void write() throws IOException {
    var time = Files.getLastModifiedTime(jar);
    var newer = jar.resolveSibling(jar.getFileName() + ".newer");
    try (var classes = new URLClassLoader(new URL[] {jar.toUri().toURL()});
        var from = new ZipFile(jar.toFile());
        var to = new ZipOutputStream(Files.newOutputStream(newer))) {
      var format = format(classes);
      for (var entry : from.stream().toList()) {
        try (var in = from.getInputStream(entry)) {
          var bytes = in.readAllBytes();
          var isClass = entry.getName().endsWith(".class");
          write(entry, isClass ? newer(format, bytes) : bytes, to);
        }
      }
    }
    Files.move(newer, jar, StandardCopyOption.REPLACE_EXISTING);
    Files.setLastModifiedTime(jar, time);
  }

  private static ClassFile format(ClassLoader classes) {
    return ClassFile.of(
        StackMapsOption.GENERATE_STACK_MAPS,
        ClassHierarchyResolverOption.of(ClassHierarchyResolver.ofResourceParsing(classes)));
  }

  /// @throws IllegalStateException when Java would refuse the outcome
  private static byte[] newer(ClassFile format, byte[] bytes) {
    var old = format.parse(bytes);
    if (old.majorVersion() >= CHECKED_IN_ADVANCE) {
      return bytes;
    }
    var made = format.transformClass(old, TO_NEWER);
    var errors = format.verify(made);
    if (!errors.isEmpty()) {
      throw new IllegalStateException(old.thisClass().asInternalName() + ": " + errors);
    }
    return made;
  }

  private static void write(ZipEntry old, byte[] bytes, ZipOutputStream to) throws IOException {
    var entry = new ZipEntry(old.getName());
    entry.setMethod(old.getMethod());
    entry.setTimeLocal(old.getTimeLocal());
    var sum = new CRC32();
    sum.update(bytes);
    entry.setCrc(sum.getValue());
    entry.setSize(bytes.length);
    to.putNextEntry(entry);
    to.write(bytes);
    to.closeEntry();
  }
}
