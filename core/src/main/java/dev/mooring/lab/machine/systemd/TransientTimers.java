package dev.mooring.lab.machine.systemd;

import dev.mooring.lab.machine.disk.Disk;
import dev.mooring.lab.machine.process.Call;
import dev.mooring.lab.machine.process.Program;
import dev.mooring.lab.machine.systemd.Service.ServiceFailure;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// `systemd-run --on-active=`: a timer without a unit file that runs a command once, unless
/// somebody stops it before. It does not outlive a boot.
public final class TransientTimers implements Program {
  static final String FOLDER = "/run/systemd/transient/";
  private static final Pattern SPAN = Pattern.compile("(\\d{1,6})(s|sec|m|min|h)?");
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
    var rest = new ArrayList<>(call.args());
    var name = "run-r1";
    var after = Optional.<Duration>empty();
    while (!rest.isEmpty() && rest.getFirst().startsWith("-")) {
      var option = rest.removeFirst();
      var value = option.contains("=") ? option.substring(option.indexOf('=') + 1) : "";
      switch (option.replaceFirst("=.*", "")) {
        case "--unit" -> name = value.replaceFirst("\\.(timer|service)$", "");
        case "-u" -> name = rest.isEmpty() ? "" : rest.removeFirst();
        case "--on-active" -> after = span(value);
        case "--description", "--collect", "--quiet", "-q", "--no-block", "--timer-property" -> {}
        default -> {
          return call.fail(1, "unrecognized option '" + option + "'");
        }
      }
    }
    if (after.isEmpty() || rest.isEmpty()) {
      return call.fail(
          1,
          after.isEmpty() ? "Failed to parse timer value." : "Command line to execute required.");
    }
    if (units.isActive(name + ".timer")) {
      return call.fail(
          1,
          "Failed to start transient timer unit: Unit "
              + name
              + ".timer was already loaded or has a fragment file.");
    }
    begin(name, after.get(), List.copyOf(rest));
    call.io().complain("Running timer as unit: " + name + ".timer");
    call.io().complain("Will run service as unit: " + name + ".service");
    return 0;
  }

  private void begin(String name, Duration after, List<String> command) throws IOException {
    var unit = name + ".timer";
    disk.write(FOLDER + unit, "[Timer]\nOnActiveSec=" + after.toSeconds() + "\n");
    units.register(unit, new Countdown(unit, after, command));
    try {
      units.start(unit);
    } catch (ServiceFailure failure) {
      throw new IOException(failure);
    }
  }

  private static Optional<Duration> span(String text) {
    var found = SPAN.matcher(text);
    if (!found.matches()) {
      return Optional.empty();
    }
    var number = Long.parseLong(found.group(1));
    return Optional.of(
        switch (Optional.ofNullable(found.group(2)).orElse("s")) {
          case "m", "min" -> Duration.ofMinutes(number);
          case "h" -> Duration.ofHours(number);
          default -> Duration.ofSeconds(number);
        });
  }

  private final class Countdown implements Service {
    private final String unit;
    private final Duration after;
    private final List<String> command;
    private final AtomicReference<Optional<Future<?>>> planned =
        new AtomicReference<>(Optional.empty());

    Countdown(String unit, Duration after, List<String> command) {
      this.unit = unit;
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
      units.stop(unit);
      root.accept(command);
    }

    @Override
    public void stop() {
      planned.getAndSet(Optional.empty()).ifPresent(one -> one.cancel(false));
      disk.delete(FOLDER + unit);
    }
  }
}
