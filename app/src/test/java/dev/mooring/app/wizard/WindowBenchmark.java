package dev.mooring.app.wizard;

import static org.awaitility.Awaitility.await;

import dev.mooring.app.Main;
import dev.mooring.app.fx.FxEvents;
import dev.mooring.app.session.Folders;
import dev.mooring.app.session.Session;
import dev.mooring.app.session.Terminal;
import dev.mooring.app.state.StepState;
import dev.mooring.run.RunEvent;
import dev.mooring.step.StepId;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.stage.Stage;

/// How the window feels: `mvn -Pbenchmark`. It gates nothing.
final class WindowBenchmark {
  private static final int LINES = 10_000;
  private static final int ROUNDS = 7;
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private final PrintWriter out;

  private WindowBenchmark(PrintWriter out) {
    this.out = out;
  }

  /// Starts the window several times, makes the practice journey in it, and prints one table.
  public static void main(String[] args) throws IOException {
    new WindowBenchmark(new PrintWriter(Terminal.standard().out(), true)).report();
    System.exit(0);
  }

  private void report() throws IOException {
    var load = ManagementFactory.getOperatingSystemMXBean();
    out.printf("%nThe window; load average before: %.1f%n", load.getSystemLoadAverage());
    var start = StartBenchmark.of(ROUNDS);
    row("empty JavaFX window", millis(start.empty()), "");
    row("first page of the wizard", millis(start.wizard()), "");
    row("ratio", "%.2f".formatted(start.ratio()), "at most 1.5");
    var home = Folders.temporary("mooring-benchmark-");
    var lab = lab(home);
    try {
      await().atMost(PATIENCE).until(() -> Files.exists(home.resolve("lab.properties")));
      journey(LabSession.in(home));
    } finally {
      lab.destroy();
      lab.onExit().join();
      Folders.remove(home);
    }
    out.printf("Load average after: %.1f%n", load.getSystemLoadAverage());
  }

  /// As the wizard does, the lab runs in a process of its own.
  private static Process lab(Path home) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--sun-misc-unsafe-memory-access=allow",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--class-path",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "lab",
            "--delays",
            "none",
            "--home",
            home.toString())
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private void journey(Session session) {
    FxEvents.start(() -> {});
    var pulse = onFx(Pulse::new);
    var open = onFx(() -> OpenWindow.plain(new Stage(), session));
    awaitDone(open, StepId.CONTEXT);
    row("longest stall while it opens", millis(pulse.longestStall()), "");
    pulse.percentile99();
    fire(open, "#log-toggle");
    for (var id : StepId.values()) {
      if (id != StepId.CONTEXT) {
        make(open, id);
      }
    }
    row("longest stall in the journey", millis(pulse.longestStall()), "under 50 ms");
    row("99 % of pulses", millis(pulse.percentile99()), "under 20 ms");
    System.gc();
    var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    row("heap after the journey", "%.0f MB".formatted(heap / 1e6), "");
    onFx(
        () -> {
          pulse.close();
          open.window().end();
          return open;
        });
    session.close();
  }

  private static void make(OpenWindow open, StepId id) {
    onFx(
        () -> {
          open.navigation().go(id.word());
          return open;
        });
    await().atMost(PATIENCE).until(() -> onFx(() -> canBegin(open, id)));
    fire(open, "#action");
    print(open, id);
    awaitDone(open, id);
  }

  private static boolean canBegin(OpenWindow open, StepId id) {
    var step = open.context().model().step(id);
    return !step.looking().get() && !button(open, "#action").isDisabled();
  }

  /// A burst of lines, as a package manager prints them.
  private static void print(OpenWindow open, StepId id) {
    var events = open.context().work().events().into(open.context().model()::accept);
    var now = open.context().session().world().now();
    var each = LINES / (StepId.values().length - 1);
    for (var i = 0; i < each; i++) {
      events.accept(line(now, id, i));
    }
  }

  private static RunEvent line(Instant now, StepId id, int number) {
    var text = "Setting up libexample" + number + ":amd64 (1:10.11.6-0+deb12u1) ...";
    return new RunEvent.Output(now, id.word(), text);
  }

  private static void awaitDone(OpenWindow open, StepId id) {
    await()
        .atMost(PATIENCE)
        .until(() -> open.context().model().step(id).state().get() == StepState.DONE);
  }

  private static void fire(OpenWindow open, String id) {
    onFx(
        () -> {
          button(open, id).fire();
          return open;
        });
  }

  private static Button button(OpenWindow open, String id) {
    return (Button) open.scene().getRoot().lookup(id);
  }

  private static <T> T onFx(Supplier<T> action) {
    var answer = new CompletableFuture<T>();
    FxEvents.start(() -> answer.completeAsync(action, Runnable::run));
    return answer.join();
  }

  private static String millis(Duration time) {
    return "%.1f ms".formatted(time.toNanos() / 1e6);
  }

  private void row(String what, String value, String goal) {
    out.printf("  %-32s %12s   %s%n", what, value, goal);
  }
}
