package dev.mooring.lab.machine.istio;

import dev.mooring.lab.machine.apt.DebPackage;
import dev.mooring.lab.machine.apt.DebPackage.Scripts;
import dev.mooring.lab.machine.apt.Dpkg;
import dev.mooring.lab.machine.disk.Accounts;
import dev.mooring.lab.machine.disk.Disk;
import dev.mooring.lab.world.Delay;
import dev.mooring.lab.world.LabTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/// Istio 0.2.12's three packages and what their one maintainer script (postinst) does. None of
/// their files is a conffile: installing again overwrites an edited sidecar.env (so before 0.3.0).
/// Nothing takes the account and the folders away again.
public final class IstioPackages implements Dpkg.Archives {
  private static final List<String> FOLDERS =
      List.of(
          "/var/lib/istio",
          "/var/lib/istio/envoy",
          "/var/lib/istio/proxy",
          "/var/lib/istio/config",
          "/var/log/istio");
  private final Disk disk;
  private final Accounts accounts;
  private final LabTime time;
  private final AtomicBoolean isFirst = new AtomicBoolean(true);

  public IstioPackages(Disk disk, Accounts accounts, LabTime time) {
    this.disk = disk;
    this.accounts = accounts;
    this.time = time;
  }

  @Override
  public void beforeInstall(List<DebPackage> set) {
    if (!set.isEmpty() && isFirst.getAndSet(false)) {
      time.pass(Delay.ISTIO_PACKAGES);
    }
  }

  @Override
  public Optional<DebPackage> open(String name, String version) {
    if (!version.equals(IstioDownloads.VERSION)) {
      return Optional.empty();
    }
    return switch (name) {
      case "istio-proxy" -> Optional.of(proxy());
      case "istio-agent" ->
          Optional.of(plain(name, "Istio Pilot agent", Map.of(), "/usr/local/bin/pilot-agent"));
      case "istio-auth-node-agent" ->
          Optional.of(
              plain(
                  name,
                  "Istio auth node agent",
                  Map.of(
                      "/lib/systemd/system/istio-auth-node-agent.service",
                      IstioDownloads.resource("istio-auth-node-agent.service")),
                  "/usr/local/istio/bin/node_agent"));
      default -> Optional.empty();
    };
  }

  private static DebPackage plain(
      String name, String summary, Map<String, String> files, String program) {
    return new DebPackage(
        name,
        IstioDownloads.VERSION,
        summary,
        List.of(),
        List.of(program),
        files,
        List.of(),
        Scripts.NONE);
  }

  private DebPackage proxy() {
    return new DebPackage(
        "istio-proxy",
        IstioDownloads.VERSION,
        "Istio proxy, based on Envoy",
        List.of(),
        List.of("/usr/local/bin/envoy"),
        Map.of(
            "/usr/local/bin/istio-iptables.sh", IstioDownloads.resource("istio-iptables.sh"),
            "/usr/local/bin/istio-start.sh", IstioDownloads.resource("istio-start.sh"),
            "/var/lib/istio/envoy/envoy.json",
                "{\"listeners\": [], \"admin\": {\"address\": \"tcp://0.0.0.0:15000\"}}\n",
            "/var/lib/istio/envoy/sidecar.env", IstioDownloads.resource("sidecar.env"),
            "/lib/systemd/system/istio.service", IstioDownloads.resource("istio.service")),
        List.of(),
        new ProxyScripts());
  }

  private final class ProxyScripts implements Scripts {
    @Override
    public void afterInstall() {
      accounts.addSystem("istio-proxy", "/var/lib/istio");
      FOLDERS.forEach(disk::folder);
      if (!disk.exists("/etc/istio")) {
        disk.link("/etc/istio", "/var/lib/istio");
      }
      disk.write("/var/lib/istio/config/mesh", "");
      FOLDERS.forEach(folder -> disk.own(folder, "istio-proxy", 0755));
      disk.own("/var/lib/istio", "root", 0755);
      disk.own("/var/lib/istio/config/mesh", "istio-proxy", 0644);
      List.of("envoy.json", "sidecar.env")
          .forEach(name -> disk.own("/var/lib/istio/envoy/" + name, "root", 0755));
    }
  }
}
