package dev.mooring.app.wiring;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.util.FileSize;
import dev.mooring.storage.OwnerOnly;
import dev.mooring.text.Visible;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The log: a file and nothing on the console, which belongs to the command. Logback finds this
/// class by its name under `META-INF/services`; reading XML would take a third of the wizard's
/// start, so no `logback.xml` is looked for.
@ConfiguratorRank(LogFile.BEHIND_XML)
public final class LogFile extends ContextAwareBase implements Configurator {
  /// Before Logback's last one, which takes the console.
  static final int BEHIND_XML = ConfiguratorRank.FALLBACK + 1;

  /// Names the log, in a folder that is Mooring's alone.
  public static final String PROPERTY = "mooring.log";

  private static final String PATTERN =
      "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX,UTC} %-5level [%thread] %logger{36} - %replace(%msg){'\\R',"
          + " '␤'}%n";

  /// These tell command lines and requests, which may hold secrets, at their finer levels.
  private static final List<String> TALKATIVE =
      List.of("net.schmizz", "org.apache.sshd", "org.eclipse.jetty", "io.fabric8", "com.google");

  @Override
  public ExecutionStatus configure(LoggerContext log) {
    var usual = System.getProperty("java.io.tmpdir") + "/mooring.log";
    var file = System.getProperty(PROPERTY, usual);
    var root = log.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    root.setLevel(Level.INFO);
    root.addAppender(appender(log, file));
    TALKATIVE.forEach(name -> log.getLogger(name).setLevel(Level.WARN));
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }

  private static RollingFileAppender<ILoggingEvent> appender(LoggerContext log, String file) {
    var appender = new PrivateAppender();
    appender.setContext(log);
    appender.setName("FILE");
    appender.setFile(file);
    appender.setRollingPolicy(window(log, appender, file));
    appender.setTriggeringPolicy(size(log));
    appender.setEncoder(encoder(log));
    appender.start();
    return appender;
  }

  /// Opens files, the next one too, that are their owner's alone.
  private static final class PrivateAppender extends RollingFileAppender<ILoggingEvent> {
    @Override
    public void openFile(String name) throws IOException {
      var file = Path.of(name).toAbsolutePath().normalize();
      if (System.getProperty(PROPERTY) != null) {
        OwnerOnly.folder(file.resolveSibling("."));
      }
      if (Files.notExists(file)) {
        Files.createFile(file, OwnerOnly.attributes(file));
      }
      for (var earlier : List.of(name, name + ".1", name + ".2")) {
        OwnerOnly.file(Path.of(earlier));
      }
      super.openFile(name);
    }
  }

  private static FixedWindowRollingPolicy window(
      LoggerContext log, RollingFileAppender<ILoggingEvent> appender, String file) {
    var window = new FixedWindowRollingPolicy();
    window.setContext(log);
    window.setParent(appender);
    window.setFileNamePattern(file + ".%i");
    window.setMinIndex(1);
    window.setMaxIndex(2);
    window.start();
    return window;
  }

  private static SizeBasedTriggeringPolicy<ILoggingEvent> size(LoggerContext log) {
    var size = new SizeBasedTriggeringPolicy<ILoggingEvent>();
    size.setContext(log);
    size.setMaxFileSize(FileSize.valueOf("5MB"));
    size.start();
    return size;
  }

  /// Whoever shows the log in a terminal is shown no more than text.
  private static final class CleanEncoder extends PatternLayoutEncoder {
    @Override
    public byte[] encode(ILoggingEvent event) {
      return Visible.text(layout.doLayout(event)).getBytes(StandardCharsets.UTF_8);
    }
  }

  private static PatternLayoutEncoder encoder(LoggerContext log) {
    var encoder = new CleanEncoder();
    encoder.setContext(log);
    encoder.setPattern(PATTERN);
    encoder.start();
    return encoder;
  }
}
