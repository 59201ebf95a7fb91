package dev.mooring.lab.machine.command;

import dev.mooring.lab.machine.disk.Errno;
import dev.mooring.lab.machine.disk.PosixException;
import dev.mooring.lab.machine.disk.Right;
import dev.mooring.lab.machine.process.Call;
import dev.mooring.lab.machine.process.Context;
import dev.mooring.lab.machine.process.Launcher;
import dev.mooring.lab.machine.process.Program;
import dev.mooring.lab.machine.process.Streams;
import dev.mooring.lab.machine.shell.Dialect;
import dev.mooring.lab.machine.shell.ProgramPath;
import dev.mooring.lab.machine.shell.Shell;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;

/// Starts what lies on the disk: a binary by its name in this table, a script in a shell. A program
/// whose file is missing cannot be started, so installing is nothing but writing files.
public final class ProgramTable implements Launcher {
  /// What the practice machine's binaries start with.
  public static final String BINARY = "\u007fELF\u0002\u0001\u0001 practice binary\n";

  private static final int REMEMBERED = 20_000;
  private final Map<String, Program> programs = new ConcurrentHashMap<>();
  private final Deque<String> launched = new ConcurrentLinkedDeque<>();
  private final Shell shell = new Shell(this);

  /// Makes programs known; each runs only where its file exists.
  public void add(Map<String, Program> more) {
    programs.putAll(more);
  }

  public Set<String> names() {
    return Set.copyOf(programs.keySet());
  }

  public Shell shell() {
    return shell;
  }

  /// The last command lines that the list of processes showed, the oldest first.
  public List<String> launched() {
    return List.copyOf(launched);
  }

  @Override
  public void note(List<String> command) {
    launched.add(String.join(" ", command));
    if (launched.size() > REMEMBERED) {
      launched.poll();
    }
  }

  @Override
  public int launch(List<String> command, Context context, Streams io)
      throws IOException, InterruptedException, CannotRun {
    note(command);
    var file = find(command.getFirst(), context);
    var start = new String(context.disk().asRoot().bytes(file), StandardCharsets.UTF_8);
    var arguments = List.copyOf(command.subList(1, command.size()));
    if (!start.startsWith("\u007fELF")) {
      return script(file, start, command, context, io);
    }
    var known = Optional.ofNullable(programs.get(String.valueOf(file.getFileName())));
    if (known.isEmpty()) {
      throw new CannotRun(126, "cannot execute binary file: Exec format error");
    }
    return run(known.get(), new Call(shortName(command.getFirst()), arguments, context, io));
  }

  private int script(Path file, String text, List<String> command, Context context, Streams io)
      throws IOException, InterruptedException, CannotRun {
    if (!context.files().may(file, Right.READ)) {
      throw new CannotRun(126, Errno.EACCES.text());
    }
    var first = text.lines().findFirst().orElse("");
    var dialect = new Dialect(command.getFirst(), first.contains("bash"), false);
    return shell.script(context, dialect, text, command.subList(1, command.size()), io);
  }

  private static int run(Program program, Call call) throws IOException, InterruptedException {
    try {
      return program.run(call);
    } catch (PosixException refused) {
      if (refused.errno() == Errno.EPIPE) {
        // SIGPIPE ends the whole side of the pipe, a loop around the program too.
        throw refused;
      }
      return call.fail(1, refused.errno().text());
    } catch (UncheckedIOException failure) {
      return call.fail(1, String.valueOf(failure.getMessage()));
    }
  }

  private static String shortName(String name) {
    return name.substring(name.lastIndexOf('/') + 1);
  }

  private static Path find(String name, Context context) throws CannotRun {
    var found = ProgramPath.find(name, context);
    if (found.isPresent()) {
      return context.resolve(found.get());
    }
    if (!name.contains("/")) {
      throw new CannotRun(127, "not found");
    }
    var path = context.resolve(name);
    if (Files.isDirectory(path)) {
      throw new CannotRun(126, "Is a directory");
    }
    try {
      context.files().require(path, Right.EXECUTE);
    } catch (PosixException refused) {
      throw new CannotRun(refused.errno() == Errno.ENOENT ? 127 : 126, refused.errno().text());
    }
    throw new CannotRun(126, Errno.EACCES.text());
  }
}
