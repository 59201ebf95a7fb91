package dev.mooring.lab.machine;

import dev.mooring.lab.machine.process.Context;
import dev.mooring.lab.machine.process.Streams;
import dev.mooring.lab.world.Fault;
import dev.mooring.lab.world.LabTime;
import dev.mooring.lab.world.MachineOs;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;

/// A practice machine without SSH, with one user `ana`.
public final class Workbench implements AutoCloseable {
  public static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2017-11-15T10:00:00Z"));
  static final String PEM = "-----BEGIN PRIVATE KEY-----\\ngood old\\n-----END PRIVATE KEY-----\\n";
  final PracticeNetwork network = new PracticeNetwork();
  final LabTime time = new LabTime(false);
  public final Linux machine;

  public Workbench(Fault... faults) {
    this(MachineOs.DEBIAN_12, faults);
  }

  public Workbench(MachineOs os, Fault... faults) {
    machine =
        new Linux(
            new Spec("istio-vm", "10.128.0.9", "us-central1-a", Map.of(), os),
            network,
            time,
            Set.of(faults),
            CLOCK,
            _ -> 0);
    machine.accounts().addPerson("ana");
    machine.powerOn();
  }

  public Outcome run(String line) {
    return run("ana", line, new byte[0]);
  }

  public Outcome run(String line, byte[] input) {
    return run("ana", line, input);
  }

  public Outcome run(String user, String line, byte[] input) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var context = Context.login(machine.disk(), machine.accounts().find(user).orElseThrow());
    try {
      var status =
          machine
              .shell()
              .command(
                  context, line, new Streams(new ByteArrayInputStream(input), out, err, false));
      return new Outcome(
          status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    } catch (IOException | InterruptedException failure) {
      throw new AssertionError(failure);
    }
  }

  /// Runs what must succeed and gives its output.
  public String out(String line) {
    var outcome = run(line);
    if (!outcome.isOk()) {
      throw new AssertionError(line + ": " + outcome);
    }
    return outcome.out();
  }

  /// Whoever holds the packages' lock is done.
  public void unlockPackages() {
    machine.packages().lock().release();
  }

  public void installDns() {
    out("sudo apt-get -qq update && sudo apt-get -qq install -y dnsmasq bind9-host");
  }

  /// Name server, addresses and resolver as the tutorial sets them.
  void useClusterDns() {
    installDns();
    out(
        "printf 'server=/svc.cluster.local/10.128.0.50\\n"
            + "address=/istio-ca/10.128.0.53\\n"
            + "' | sudo tee /etc/dnsmasq.d/kubedns >/dev/null && sudo systemctl restart dnsmasq &&"
            + " echo 'prepend domain-name-servers 127.0.0.1;' | sudo tee -a /etc/dhcp/dhclient.conf"
            + " >/dev/null && sudo systemctl restart networking");
  }

  public void installIstio() {
    out(
        "for p in istio-proxy istio-agent istio-auth-node-agent; do curl -sfL -o $p.deb"
            + " https://storage.googleapis.com/istio-release/releases/0.2.12/deb/$p.deb || exit 1;"
            + " done; sudo dpkg -i istio-proxy.deb istio-agent.deb istio-auth-node-agent.deb");
  }

  void putKeys() {
    out(
        "sudo mkdir -p /etc/certs && for f in key cert-chain root-cert; do printf '"
            + PEM
            + "' | sudo tee /etc/certs/$f.pem >/dev/null; done && sudo chown -R"
            + " istio-proxy:istio-proxy /etc/certs && sudo chmod 0600 /etc/certs/key.pem");
  }

  @Override
  public void close() {
    machine.close();
    time.close();
  }
}
