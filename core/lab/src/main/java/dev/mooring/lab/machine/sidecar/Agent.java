package dev.mooring.lab.machine.sidecar;

import dev.mooring.lab.machine.istio.Restarts;
import dev.mooring.lab.world.Delay;
import dev.mooring.lab.world.Istiod;
import dev.mooring.lab.world.Istiod.Answer;
import dev.mooring.lab.world.LabTime;
import dev.mooring.lab.world.MachineState.Workload;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;

/// The agent of today's sidecar while it runs: gets a certificate, keeps the stream to istiod and
/// renews what ends. It never gives up; what the proxy has once got it keeps without istiod.
final class Agent {
  private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
  private static final int MOST_DOUBLINGS = 5;
  private static final Duration LOOK = Duration.ofMillis(500);
  private final Istiod istiod;
  private final IstiodCalls calls;
  private final AgentKeys keys;
  private final AgentLog log;
  private final Probe probe;
  private final LabTime time;
  private final Restarts runs;
  private volatile AgentState state = AgentState.STOPPED;

  Agent(
      Istiod istiod,
      IstiodCalls calls,
      AgentKeys keys,
      AgentLog log,
      Probe probe,
      LabTime time,
      ScheduledExecutorService timer) {
    this.istiod = istiod;
    this.calls = calls;
    this.keys = keys;
    this.log = log;
    this.probe = probe;
    this.time = time;
    this.runs = new Restarts(timer);
  }

  void start(AgentSettings settings) {
    stop();
    var run = runs.begin();
    state = AgentState.starting(settings);
    log.info("", "Proxy role\tips=[" + settings.address() + "] type=sidecar id=" + settings.id());
    log.info("", "Effective config: discoveryAddress: " + settings.discovery());
    log.info("", "CA Endpoint " + settings.authority() + ", provider Citadel");
    log.info("sds", "Starting SDS grpc server");
    if (settings.capturesDns()) {
      log.info("dns", "Starting local udp DNS server on 127.0.0.1:15053");
    }
    var _ = time.later(Delay.CSR, () -> attempt(run, settings, 0));
  }

  void stop() {
    runs.begin();
    var before = state;
    state = AgentState.STOPPED;
    before.stream().ifPresent(istiod::close);
    keys.forget();
  }

  boolean isRunning() {
    return state.isRunning();
  }

  boolean isConfigured() {
    return state.isConfigured();
  }

  Optional<AgentSettings> settings() {
    return state.settings();
  }

  Optional<Workload> workload() {
    return state.isConfigured() && !keys.isOver() ? keys.workload() : Optional.empty();
  }

  AgentKeys keys() {
    return keys;
  }

  private void attempt(int run, AgentSettings settings, int number) {
    if (!runs.isCurrent(run)) {
      return;
    }
    if (hasKeys(settings) && hasStream(run, settings)) {
      watch(run, settings);
      return;
    }
    if (number == 0 && !state.isConfigured()) {
      log.warn(
          "",
          "Envoy proxy is NOT ready: config not received from XDS server (is Istiod running?): cds"
              + " updates: 0 successful, 0 rejected; lds updates: 0 successful, 0 rejected");
    }
    var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(number, MOST_DOUBLINGS));
    runs.later(pause, run, () -> attempt(run, settings, number + 1));
  }

  private boolean hasKeys(AgentSettings settings) {
    if (!keys.isOver() && !keys.isDue()) {
      return true;
    }
    var answer = calls.sign(settings, keys.proof(log));
    return switch (answer) {
      case Answer.Granted<Istiod.Certificate>(var fresh) -> {
        keys.take(fresh, log);
        log.info("cache", "generated new workload certificate\tresourceName=default ttl=23h59m59s");
        log.info("sds", "resource:default pushed key/cert pair to proxy");
        log.info("sds", "resource:ROOTCA pushed root cert to proxy");
        yield true;
      }
      case Answer.Failed<Istiod.Certificate> failed -> {
        log.error("citadelclient", "Failed to sign CSR: create certificate: " + failed.text());
        // An old certificate serves until it ends.
        yield !keys.isOver();
      }
    };
  }

  private boolean hasStream(int run, AgentSettings settings) {
    if (state.stream().filter(istiod::isConnected).isPresent()) {
      return true;
    }
    var answer = calls.connect(settings);
    return switch (answer) {
      case Answer.Granted<Long>(var number) -> opened(run, settings, number);
      case Answer.Failed<Long> failed -> {
        log.warn("xdsproxy", "upstream terminated with unexpected error " + failed.text());
        yield false;
      }
    };
  }

  private boolean opened(int run, AgentSettings settings, long stream) {
    if (!runs.isCurrent(run)) {
      istiod.close(stream);
      return false;
    }
    log.info("xdsproxy", "connected to delta upstream XDS server: " + settings.discovery());
    if (!state.isConfigured()) {
      log.info("", "Readiness succeeded");
      log.info("", "Envoy proxy is ready");
    }
    state = state.streaming(stream);
    return true;
  }

  private void watch(int run, AgentSettings settings) {
    if (!runs.isCurrent(run)) {
      return;
    }
    if (state.stream().filter(istiod::isConnected).isEmpty()) {
      state = state.alone();
      log.warn(
          "xdsproxy",
          "upstream terminated with unexpected error rpc error: code = Unavailable desc = error"
              + " reading from server: EOF");
      attempt(run, settings, 0);
      return;
    }
    if (keys.isDue() && !hasKeys(settings)) {
      attempt(run, settings, 1);
      return;
    }
    settings
        .probe()
        .ifPresent(
            wanted -> {
              var finding = probe.finding(wanted);
              state.stream().ifPresent(it -> istiod.report(it, finding.isEmpty(), finding));
            });
    runs.later(LOOK, run, () -> watch(run, settings));
  }
}
