package dev.mooring.practice.istio1;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.lab.world.MachineOs;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The package `istio-sidecar` on a machine where rpm rules: what rpm takes, and what it refuses.
class RpmSidecarTest {
  private static final String BASE = "https://blob.istio.io/istio-release/releases/";
  @TempDir Path home;
  private Istio1Lab lab;

  @BeforeEach
  void start() throws Exception {
    lab = new Istio1Lab(home, MachineOs.ROCKY_9, InstantSource.system());
  }

  @AfterEach
  void close() {
    lab.close();
  }

  private void fetch(String version, String file) {
    lab.run("curl -sfO " + BASE + version + "/rpm/" + file);
  }

  private String refused(String command) {
    return lab.run("sudo " + command + " 2>&1 && exit 1; echo status $?");
  }

  @Test
  void itComesAndGoesAndKeepsWhatSomebodyChanged() {
    fetch("1.27.3", "istio-sidecar.rpm");
    lab.run("sudo dnf -q -y install iptables && sudo rpm -U istio-sidecar.rpm");

    assertThat(lab.run("rpm -q istio-sidecar; rpm -qf /usr/local/bin/envoy"))
        .isEqualTo("istio-sidecar-1.27.3-1.x86_64\n".repeat(2));
    assertThat(lab.run("systemctl is-enabled istio || true")).isEqualTo("disabled\n");
    assertThat(lab.run("getent passwd istio-proxy; pilot-agent version"))
        .contains(":/var/lib/istio:", "1.27.3");

    lab.run("echo 'A=b' | sudo tee -a /var/lib/istio/envoy/sidecar.env");
    assertThat(lab.run("sudo rpm -e istio-sidecar 2>&1"))
        .isEqualTo(
            "warning: /var/lib/istio/envoy/sidecar.env saved as"
                + " /var/lib/istio/envoy/sidecar.env.rpmsave\n");
    assertThat(lab.run("ls /usr/local/bin; rpm -q istio-sidecar || true; getent passwd"))
        .doesNotContain("envoy")
        .contains("package istio-sidecar is not installed", "istio-proxy");
  }

  @Test
  void whatItNeedsHasToBeThere() {
    fetch("1.27.3", "istio-sidecar.rpm");

    assertThat(refused("rpm -U istio-sidecar.rpm"))
        .isEqualTo(
            """
            error: Failed dependencies:
            \tiptables is needed by istio-sidecar-1.27.3-1.x86_64
            status 1
            """);
    lab.run("sudo rpm -U --nodeps istio-sidecar.rpm");
  }

  @Test
  void anotherProcessorADamagedFileAndNoFileAtAllAreRefused() {
    lab.run("sudo dnf -q -y install iptables");
    fetch("1.27.3", "istio-sidecar-arm64.rpm");
    assertThat(refused("rpm -U istio-sidecar-arm64.rpm"))
        .isEqualTo(
            "\tpackage istio-sidecar-1.27.3-1.aarch64 is intended for a different"
                + " architecture\nstatus 1\n");

    fetch("1.27.3", "istio-sidecar.rpm");
    lab.run("sed -i 's/practice payload/half a payload/' istio-sidecar.rpm");
    assertThat(refused("rpm -U istio-sidecar.rpm"))
        .contains("does not verify: Payload SHA256 digest: BAD (Expected ")
        .endsWith("status 1\n");

    lab.run(
        "head -n 3 istio-sidecar.rpm > half.rpm; echo '<p>log in</p>' > page.rpm; : > empty.rpm");
    assertThat(refused("rpm -U half.rpm")).contains("half.rpm cannot be installed\nstatus 1\n");
    assertThat(refused("rpm -U page.rpm"))
        .isEqualTo(
            """
            error: open of <p>log failed: No such file or directory
            error: open of in</p> failed: No such file or directory
            status 2
            """);
    assertThat(refused("rpm -U empty.rpm"))
        .isEqualTo("error: empty.rpm: not an rpm package (or package manifest): \nstatus 1\n");
    assertThat(refused("rpm -U nothing.rpm"))
        .isEqualTo("error: open of nothing.rpm failed: No such file or directory\nstatus 1\n");
    assertThat(lab.run("ls /usr/local/bin")).isEmpty();
  }

  @Test
  void theSameAndAnOlderOneAreRefusedUnlessAskedFor() {
    lab.run("sudo dnf -q -y install iptables");
    fetch("1.27.3", "istio-sidecar.rpm");
    lab.run("sudo rpm -U istio-sidecar.rpm");
    assertThat(refused("rpm -U istio-sidecar.rpm"))
        .isEqualTo("\tpackage istio-sidecar-1.27.3-1.x86_64 is already installed\nstatus 2\n");

    fetch("1.26.4", "istio-sidecar.rpm");
    assertThat(refused("rpm -i --oldpackage istio-sidecar.rpm"))
        .contains(" conflicts with file from package istio-sidecar-1.27.3-1.x86_64\nstatus 1");
    assertThat(refused("rpm -U istio-sidecar.rpm"))
        .contains("(which is newer than istio-sidecar-1.26.4-1.x86_64) is already installed");
    lab.run("sudo rpm -U --oldpackage istio-sidecar.rpm");
    assertThat(lab.run("pilot-agent version")).contains("1.26.4");
  }
}
