package dev.mooring.lab.machine.sidecar;

import dev.mooring.lab.machine.apt.DebPackage;
import dev.mooring.lab.machine.apt.DebPackage.Scripts;
import dev.mooring.lab.machine.apt.Dpkg;
import dev.mooring.lab.machine.disk.Accounts;
import dev.mooring.lab.machine.disk.Disk;
import dev.mooring.lab.world.Delay;
import dev.mooring.lab.world.LabTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/// The package `istio-sidecar` and what its one maintainer script does: an account, folders, links.
/// It enables and starts nothing, and has no script for its removal.
final class SidecarPackage implements Dpkg.Archives {
  private static final String LIB = "/var/lib/istio";
  private static final List<String> FOLDERS =
      List.of(LIB, LIB + "/envoy", LIB + "/proxy", LIB + "/config", "/var/log/istio", "/etc/certs");
  private final Disk disk;
  private final Accounts accounts;
  private final LabTime time;
  private final AtomicBoolean isFirst = new AtomicBoolean(true);
  private volatile String last = "";

  SidecarPackage(Disk disk, Accounts accounts, LabTime time) {
    this.disk = disk;
    this.accounts = accounts;
    this.time = time;
  }

  /// The version that was installed last.
  String version() {
    return last;
  }

  @Override
  public void beforeInstall(List<DebPackage> set) {
    if (!set.isEmpty() && isFirst.getAndSet(false)) {
      time.pass(Delay.ISTIO_PACKAGES);
    }
  }

  @Override
  public Optional<DebPackage> open(String name, String version) {
    if (!name.equals("istio-sidecar") || !SidecarDownloads.isReleased(version)) {
      return Optional.empty();
    }
    var settings =
        Map.of(
            LIB + "/envoy/sidecar.env",
            SidecarDownloads.resource("sidecar.env"),
            LIB + "/envoy/envoy_bootstrap_tmpl.json",
            "{\"admin\": {}, \"static_resources\": {}}\n");
    var files = new HashMap<>(settings);
    files.put("/usr/local/bin/istio-start.sh", SidecarDownloads.resource("istio-start.sh"));
    files.put("/lib/systemd/system/istio.service", SidecarDownloads.resource("istio.service"));
    return Optional.of(
        new DebPackage(
            name,
            version,
            "Istio Sidecar",
            List.of(),
            List.of("/usr/local/bin/envoy", "/usr/local/bin/pilot-agent"),
            Map.copyOf(files),
            settings.keySet(),
            List.of(),
            new AfterInstall(version)));
  }

  private final class AfterInstall implements Scripts {
    private final String installed;

    AfterInstall(String installed) {
      this.installed = installed;
    }

    @Override
    public void afterInstall() {
      last = installed;
      accounts.addSystem("istio-proxy", LIB);
      FOLDERS.forEach(disk::folder);
      if (!disk.exists("/etc/istio")) {
        disk.link("/etc/istio", LIB);
      }
      if (!disk.exists(LIB + "/config/mesh")) {
        disk.write(LIB + "/config/mesh", "");
      }
      FOLDERS.stream()
          .filter(folder -> !folder.equals("/etc/certs"))
          .forEach(folder -> disk.own(folder, "istio-proxy", 0755));
      for (var folder : List.of("envoy", "config")) {
        for (var file : disk.names(LIB + "/" + folder)) {
          disk.own(LIB + "/" + folder + "/" + file, "istio-proxy", 0644);
        }
      }
    }
  }
}
