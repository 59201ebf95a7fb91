package dev.mooring.lab.machine.systemd;

import dev.mooring.lab.machine.disk.Disk;
import dev.mooring.lab.machine.systemd.Service.ServiceFailure;
import java.nio.file.Files;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/// The service manager: units are files, and what they run is known by their name.
public final class Units {
  private static final String SETTINGS = "/etc/systemd/system/";
  private static final String WANTS = SETTINGS + "multi-user.target.wants/";
  private final Disk disk;
  private final Journal journal;
  private final InstantSource clock;
  private final Sessions sessions;
  private final Map<String, Service> services = new ConcurrentHashMap<>();
  private final Map<String, Run> runs = new ConcurrentHashMap<>();
  private final AtomicInteger nextPid = new AtomicInteger(700);

  /// @param failed ended with an error, so that it does not run any more
  record Run(int pid, Instant since, boolean failed) {}

  public Units(Disk disk, Journal journal, InstantSource clock) {
    this.disk = disk;
    this.journal = journal;
    this.clock = clock;
    this.sessions = new Sessions(clock);
  }

  /// @param name without `.service`
  public void register(String name, Service service) {
    services.put(name, service);
  }

  public Sessions sessions() {
    return sessions;
  }

  public boolean exists(String name) {
    return file(name).isPresent();
  }

  Optional<String> file(String name) {
    var file = name.endsWith(".timer") ? name : name + ".service";
    return Stream.of(SETTINGS, "/lib/systemd/system/", TransientTimers.FOLDER)
        .map(folder -> folder + file)
        .filter(disk::exists)
        .findFirst();
  }

  String description(String name) {
    return file(name)
        .flatMap(disk::text)
        .orElse("")
        .lines()
        .filter(line -> line.startsWith("Description="))
        .map(line -> line.substring("Description=".length()))
        .findFirst()
        .orElse(name);
  }

  /// `active`, `activating`, `inactive` or `failed`.
  public String state(String name) {
    var run = Optional.ofNullable(runs.get(name));
    if (run.isEmpty()) {
      return "inactive";
    }
    var service = Optional.ofNullable(services.get(name));
    return run.get().failed() ? "failed" : service.map(Service::state).orElse("active");
  }

  int restarts(String name) {
    return Optional.ofNullable(services.get(name)).map(Service::restarts).orElse(0);
  }

  public boolean isActive(String name) {
    return state(name).equals("active");
  }

  Optional<Run> run(String name) {
    return Optional.ofNullable(runs.get(name));
  }

  public synchronized void start(String name) throws ServiceFailure {
    if (List.of("active", "activating").contains(state(name))) {
      return;
    }
    if (isMasked(name)) {
      throw new ServiceFailure("Unit " + name + ".service is masked.");
    }
    var pid = nextPid.addAndGet(7);
    var service = Optional.ofNullable(services.get(name));
    try {
      if (service.isPresent()) {
        runs.put(name, new Run(pid, clock.instant(), false));
        service.get().start();
      }
      runs.put(name, new Run(pid, clock.instant(), false));
      log(name, "Started " + name + ".service - " + description(name) + ".");
    } catch (ServiceFailure failure) {
      runs.put(name, new Run(pid, clock.instant(), true));
      journal.log(name + ".service", name + "[" + pid + "]", String.valueOf(failure.getMessage()));
      log(name, name + ".service: Control process exited, code=exited, status=1/FAILURE");
      log(name, name + ".service: Failed with result 'exit-code'.");
      log(name, "Failed to start " + name + ".service - " + description(name) + ".");
      throw failure;
    }
  }

  /// Starts what may fail without harm to the rest.
  public void tryStart(String name) {
    try {
      start(name);
    } catch (ServiceFailure _) {
      log(name, "The machine goes on without " + name + ".service.");
    }
  }

  public synchronized void stop(String name) {
    var run = Optional.ofNullable(runs.remove(name));
    if (run.isPresent() && !run.get().failed()) {
      Optional.ofNullable(services.get(name)).ifPresent(Service::stop);
      log(name, "Stopped " + name + ".service - " + description(name) + ".");
    }
  }

  /// Forgets that a unit failed.
  ///
  /// @return whether there is such a unit
  synchronized boolean reset(String name) {
    if (state(name).equals("failed")) {
      runs.remove(name);
    }
    return sessions.reset(name) || exists(name);
  }

  /// Keeps it from being started; one that runs goes on.
  void mask(String name) {
    disk.link(SETTINGS + name + ".service", "/dev/null");
  }

  void unmask(String name) {
    if (isMasked(name)) {
      disk.delete(SETTINGS + name + ".service");
    }
  }

  boolean isMasked(String name) {
    var link = disk.path(SETTINGS + name + ".service");
    return Files.isSymbolicLink(link) && disk.linked(link).equals("/dev/null");
  }

  /// What `systemctl is-enabled` says of a unit that there is.
  String enabledness(String name) {
    return isMasked(name) ? "masked" : isEnabled(name) ? "enabled" : "disabled";
  }

  public void enable(String name) {
    disk.link(WANTS + name + ".service", file(name).orElse("/dev/null"));
  }

  public void disable(String name) {
    disk.delete(WANTS + name + ".service");
  }

  public boolean isEnabled(String name) {
    return Files.isSymbolicLink(disk.path(WANTS + name + ".service"));
  }

  /// Starts what is enabled, as at boot; what fails is in the journal.
  public void startEnabled() {
    for (var name : all()) {
      if (isEnabled(name) && !isMasked(name)) {
        tryStart(name);
      }
    }
  }

  /// Stops everything, as at shutdown, and forgets what failed.
  public synchronized void stopAll() {
    for (var name : List.copyOf(runs.keySet())) {
      stop(name);
    }
    runs.clear();
    sessions.clear();
    journal.clear();
  }

  /// Names of all unit files, without `.service`.
  List<String> all() {
    return disk.names("/lib/systemd/system").stream()
        .filter(file -> file.endsWith(".service"))
        .map(file -> file.replace(".service", ""))
        .toList();
  }

  /// Every unit that has a file or runs, and the sessions that failed: state, and whether it comes
  /// up at boot.
  public Map<String, String> states() {
    var states = new TreeMap<String, String>();
    Stream.concat(
            Stream.of("/etc/systemd/system", "/lib/systemd/system", TransientTimers.FOLDER)
                .flatMap(folder -> disk.names(folder).stream())
                .filter(file -> file.endsWith(".service") || file.endsWith(".timer"))
                .map(file -> file.replace(".service", "")),
            runs.keySet().stream())
        .forEach(
            name -> states.put(name, state(name) + (isEnabled(name) ? " enabled" : " disabled")));
    states.putAll(sessions.failed());
    return states;
  }

  private void log(String name, String message) {
    journal.log(name + ".service", "systemd[1]", message);
  }
}
