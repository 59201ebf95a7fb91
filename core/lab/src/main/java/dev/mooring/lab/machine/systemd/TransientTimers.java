package dev.mooring.lab.machine.systemd;

import dev.mooring.lab.machine.disk.Disk;
import dev.mooring.lab.machine.process.Call;
import dev.mooring.lab.machine.process.Program;
import dev.mooring.lab.machine.systemd.Service.ServiceFailure;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// `systemd-run --on-active=`: a timer without a unit file that runs a command once, unless it's
/// stopped before; the command is a service that can be stopped too. It does not outlive a boot.
public final class TransientTimers implements Program {
  static final String FOLDER = "/run/systemd/transient/";
  private final Units units;
  private final Disk disk;
  private final ScheduledExecutorService timer;
  private final Consumer<List<String>> root;

  /// @param root runs a command as root
  public TransientTimers(
      Units units, Disk disk, ScheduledExecutorService timer, Consumer<List<String>> root) {
    this.units = units;
    this.disk = disk;
    this.timer = timer;
    this.root = root;
  }

  @Override
  public int run(Call call) throws IOException {
    if (!call.context().user().isRoot()) {
      return call.fail(
          1, "Failed to start transient timer unit: Interactive authentication required.");
    }
    TransientTimer wanted;
    try {
      wanted = TransientTimer.parse(call.args());
    } catch (IllegalArgumentException wrong) {
      return call.fail(1, String.valueOf(wrong.getMessage()));
    }
    var name = wanted.name();
    for (var unit : List.of(name + ".timer", name)) {
      if (units.isActive(unit)) {
        return call.fail(
            1,
            "Failed to start transient timer unit: Unit "
                + (unit.equals(name) ? name + ".service" : unit)
                + " was already loaded or has a fragment file.");
      }
    }
    begin(name, wanted.after(), wanted.command());
    call.io().complain("Running timer as unit: " + name + ".timer");
    call.io().complain("Will run service as unit: " + name + ".service");
    return 0;
  }

  private void begin(String name, Duration after, List<String> command) throws IOException {
    var unit = name + ".timer";
    disk.write(FOLDER + unit, "[Timer]\nOnActiveSec=" + after.toSeconds() + "\n");
    units.register(unit, new Countdown(name, after, command));
    try {
      units.start(unit);
    } catch (ServiceFailure failure) {
      throw new IOException(failure);
    }
  }

  private final class Countdown implements Service {
    private final String name;
    private final Duration after;
    private final List<String> command;
    private final AtomicReference<Optional<Future<?>>> planned =
        new AtomicReference<>(Optional.empty());

    Countdown(String name, Duration after, List<String> command) {
      this.name = name;
      this.after = after;
      this.command = command;
    }

    @Override
    public void start() throws ServiceFailure {
      try {
        planned.set(
            Optional.of(
                timer.schedule(
                    () -> Thread.startVirtualThread(this::elapse),
                    after.toMillis(),
                    TimeUnit.MILLISECONDS)));
      } catch (RejectedExecutionException _) {
        throw new ServiceFailure("the machine is being thrown away");
      }
    }

    private void elapse() {
      units.stop(name + ".timer");
      disk.write(FOLDER + name + ".service", "[Service]\n");
      units.register(name, new Work(name, Thread.currentThread()));
      try {
        units.start(name);
        root.accept(command);
      } catch (ServiceFailure masked) {
        throw new IllegalStateException(masked);
      } finally {
        units.stop(name);
      }
    }

    @Override
    public void stop() {
      planned.getAndSet(Optional.empty()).ifPresent(one -> one.cancel(false));
      disk.delete(FOLDER + name + ".timer");
    }
  }

  /// The command at work.
  private final class Work implements Service {
    private final String name;
    private final Thread thread;

    Work(String name, Thread thread) {
      this.name = name;
      this.thread = thread;
    }

    @Override
    public void start() {}

    @Override
    public void stop() {
      disk.delete(FOLDER + name + ".service");
      if (!thread.equals(Thread.currentThread())) {
        thread.interrupt();
      }
    }
  }
}
