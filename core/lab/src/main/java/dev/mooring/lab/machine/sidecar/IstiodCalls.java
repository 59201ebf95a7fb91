package dev.mooring.lab.machine.sidecar;

import dev.mooring.lab.machine.net.Resolver;
import dev.mooring.lab.world.Istiod;
import dev.mooring.lab.world.Istiod.Answer;
import dev.mooring.lab.world.Istiod.Proof;
import dev.mooring.lab.world.MachineState;
import java.util.function.Function;

/// The agent's calls: to the address that the name of istiod has on the machine, with the proof
/// that there is.
record IstiodCalls(MachineState machine, Istiod istiod, Resolver resolver, AgentKeys keys) {

  Answer<Istiod.Certificate> sign(AgentSettings settings, Proof proof) {
    return call(settings, settings.authority(), proof, istiod::sign);
  }

  /// The stream is opened with the certificate alone.
  Answer<Long> connect(AgentSettings settings) {
    var proof =
        keys.workload()
            .<Proof>map(own -> new Proof.Certificate(own.certChainPem(), own.keyPem()))
            .orElse(new Proof.Token(""));
    return call(
        settings, settings.discovery(), proof, request -> istiod.connect(request, settings.node()));
  }

  private <T> Answer<T> call(
      AgentSettings settings, Endpoint to, Proof proof, Function<Istiod.Request, Answer<T>> how) {
    var host = to.host();
    return resolver
        .address(host)
        .map(
            ip ->
                how.apply(
                    new Istiod.Request(
                        machine, host, ip, to.port(), settings.clusterId(), keys.root(), proof)))
        .orElseGet(
            () ->
                new Answer.Failed<>(
                    "Unavailable",
                    "connection error: desc = \"transport: Error while dialing: dial tcp: lookup "
                        + host
                        + " on 169.254.169.254:53: no such host\""));
  }
}
