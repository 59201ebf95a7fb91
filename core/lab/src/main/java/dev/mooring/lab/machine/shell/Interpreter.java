package dev.mooring.lab.machine.shell;

import dev.mooring.lab.machine.process.Launcher;
import dev.mooring.lab.machine.process.Pipe;
import dev.mooring.lab.machine.process.Streams;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// Evaluates the syntax tree. Every method gives the exit status.
final class Interpreter {
  private final Launcher launcher;
  private final Builtins builtins = new Builtins(this);

  Interpreter(Launcher launcher) {
    this.launcher = launcher;
  }

  int run(ShellState state, Node node, Streams io) throws IOException, InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException("interrupted");
    }
    var status =
        switch (node) {
          case Node.Simple simple -> simple(state, simple, io);
          case Node.Sequence(var nodes) -> sequence(state, nodes, io);
          case Node.AndOr andOr -> andOr(state, andOr, io);
          case Node.Pipeline(var stages, var isNegated) -> pipeline(state, stages, isNegated, io);
          case Node.Background(var body) -> background(state, body, io);
          case Node.Redirected redirected -> redirected(state, redirected, io);
          case Node.Subshell(var body) -> subshell(state.copy(), body, io);
          case Node.If choice -> conditional(state, choice, io);
          case Node.While loop -> new Loops(this).loop(state, loop, io);
          case Node.For loop -> new Loops(this).loop(state, loop, io);
          case Node.Case choice -> choice(state, choice, io);
          case Node.Function(var name, var body) -> {
            state.functions.put(name, body);
            yield 0;
          }
        };
    state.status = status;
    return status;
  }

  /// Runs a body whose changes and whose `exit` end with it.
  int subshell(ShellState own, Node body, Streams io) throws IOException, InterruptedException {
    try {
      return run(own, body, io);
    } catch (Jump jump) {
      return jump.status();
    }
  }

  /// Runs a condition, which may fail under `set -e`.
  int condition(ShellState state, Node node, Streams io) throws IOException, InterruptedException {
    state.conditionDepth++;
    try {
      return run(state, node, io);
    } finally {
      state.conditionDepth--;
    }
  }

  private int sequence(ShellState state, List<Node> nodes, Streams io)
      throws IOException, InterruptedException {
    // An empty line leaves the status as it was.
    var status = nodes.isEmpty() ? state.status : 0;
    for (var node : nodes) {
      status = run(state, node, io);
    }
    return status;
  }

  private int andOr(ShellState state, Node.AndOr node, Streams io)
      throws IOException, InterruptedException {
    var left = condition(state, node.left(), io);
    return node.isAnd() == (left == 0) ? run(state, node.right(), io) : left;
  }

  private int conditional(ShellState state, Node.If node, Streams io)
      throws IOException, InterruptedException {
    if (condition(state, node.condition(), io) == 0) {
      return run(state, node.then(), io);
    }
    return node.otherwise().isPresent() ? run(state, node.otherwise().get(), io) : 0;
  }

  private int choice(ShellState state, Node.Case node, Streams io)
      throws IOException, InterruptedException {
    var expander = new Expander(this, state, io);
    var subject = expander.text(node.subject());
    for (var choice : node.choices()) {
      for (var pattern : choice.patterns()) {
        if (Glob.regex(expander.pattern(pattern)).matcher(subject).matches()) {
          return run(state, choice.body(), io);
        }
      }
    }
    return 0;
  }

  private int redirected(ShellState state, Node.Redirected node, Streams io)
      throws IOException, InterruptedException {
    try (var open =
        Redirections.open(node.redirections(), new Expander(this, state, io), state, io, 1)) {
      return run(state, node.body(), open.io());
    } catch (Redirections.RefusedException refused) {
      io.complain(String.valueOf(refused.getMessage()));
      return state.dialect.isBash() ? 1 : 2;
    }
  }

  private int background(ShellState state, Node body, Streams io) {
    var own = state.copy();
    var detached = io.withIn(InputStream.nullInputStream());
    state.jobs.add(Thread.startVirtualThread(() -> stage(own, body, detached)));
    return 0;
  }

  private int pipeline(ShellState state, List<Node> stages, boolean isNegated, Streams io)
      throws IOException, InterruptedException {
    var last = stages.size() - 1;
    var statuses = new ArrayList<AtomicInteger>();
    var threads = new ArrayList<Thread>();
    var in = io.in();
    for (var i = 0; i < last; i++) {
      var pipe = new Pipe();
      var own = state.copy();
      var streams = io.withIn(in).withOut(pipe.writer());
      var stage = stages.get(i);
      var status = new AtomicInteger();
      statuses.add(status);
      var from = in;
      var isFirst = i == 0;
      threads.add(
          Thread.startVirtualThread(
              () -> {
                status.set(stage(own, stage, streams));
                close(streams.out());
                if (!isFirst) {
                  close(from);
                }
              }));
      in = pipe.reader();
    }
    try {
      var own = last == 0 ? state : state.copy();
      var status =
          last == 0
              ? condition(state, stages.getFirst(), io)
              : subshell(own, stages.get(last), io.withIn(in));
      if (last > 0) {
        in.close();
      }
      for (var thread : threads) {
        thread.join();
      }
      if (state.has("pipefail") && status == 0) {
        status =
            statuses.stream()
                .mapToInt(AtomicInteger::get)
                .filter(s -> s != 0)
                .findFirst()
                .orElse(0);
      }
      return ended(state, isNegated ? (status == 0 ? 1 : 0) : status, isNegated);
    } finally {
      threads.forEach(Thread::interrupt);
    }
  }

  private int stage(ShellState own, Node node, Streams io) {
    try {
      return subshell(own, node, io);
    } catch (IOException | InterruptedException _) {
      return 141;
    }
  }

  private static void close(java.io.Closeable stream) {
    try {
      stream.close();
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }

  private int simple(ShellState state, Node.Simple node, Streams io)
      throws IOException, InterruptedException {
    var status = new SimpleCommand(this, builtins, launcher).run(state, node, io);
    return ended(state, status, false);
  }

  private static int ended(ShellState state, int status, boolean isNegated) {
    if (status != 0 && state.has("errexit") && state.conditionDepth == 0 && !isNegated) {
      throw new Jump(Jump.Kind.EXIT, status);
    }
    return status;
  }
}
