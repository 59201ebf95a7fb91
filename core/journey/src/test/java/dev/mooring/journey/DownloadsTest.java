package dev.mooring.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mooring.change.software.InstallIstio;
import dev.mooring.change.software.RemovePackages;
import dev.mooring.port.Trouble;
import dev.mooring.port.WorldException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is fetched lies in a folder of ours, is compared there and installed from there, and leaves
/// nothing.
class DownloadsTest {
  private static final InstallIstio INSTALL = new InstallIstio(OwnPractice.MACHINE, "0.2.12");

  @TempDir private Path home;
  private OwnPractice practice;
  private final List<String> lines = new ArrayList<>();

  @BeforeEach
  void start() {
    practice = new OwnPractice(home);
  }

  @AfterEach
  void stop() {
    practice.close();
  }

  @Test
  void nobodyCanPrepareThePlace() {
    run(
        "for n in istio-proxy istio-agent istio-auth-node-agent;"
            + " do ln -s /etc/passwd /tmp/mooring-$n.deb; done");
    var before = run("cat /etc/passwd; ls /tmp");

    INSTALL.apply(practice.world, lines::add);

    assertThat(INSTALL.isPresent(practice.world)).isTrue();
    assertThat(run("cat /etc/passwd; ls /tmp")).contains(before.lines().toList());
    assertThat(leftovers()).isEmpty();
    assertThat(lines).anySatisfy(line -> assertThat(line).contains("published", "istio-agent.deb"));
  }

  @Test
  void whatIsNotWhatItShouldBeIsNotInstalledAndGoes() {
    run(
        "sudo mv /usr/bin/sha256sum /usr/bin/sum256; printf '#!/bin/sh\\necho 00\\n'"
            + " | sudo tee /usr/bin/sha256sum >/dev/null; sudo chmod 755 /usr/bin/sha256sum");

    assertThatThrownBy(() -> INSTALL.apply(practice.world, lines::add))
        .isInstanceOfSatisfying(
            WorldException.class,
            failure -> assertThat(failure.trouble()).contains(Trouble.CHECKSUM_DIFFERS));

    assertThat(INSTALL.isPresent(practice.world)).isFalse();
    assertThat(leftovers()).isEmpty();
  }

  @Test
  void whatAKilledRunLeftGoesWithTheNextOne() {
    leave();

    INSTALL.apply(practice.world, lines::add);

    assertThat(leftovers()).isEmpty();
  }

  @Test
  void whatAKilledRunLeftGoesWithUndo() {
    var inverse = INSTALL.inverse(practice.world).orElseThrow();
    assertThat(inverse).isInstanceOf(RemovePackages.class);
    leave();
    run("echo istio-proxy | sudo tee /var/lib/mooring/packages >/dev/null");

    inverse.apply(practice.world, lines::add);

    assertThat(leftovers()).isEmpty();
    assertThat(inverse.isPresent(practice.world)).isTrue();
  }

  /// As after `kill -9` in the middle of a download.
  private void leave() {
    run(
        "sudo install -d -m 0755 /var/lib/mooring;"
            + " sudo install -d -m 0700 /var/lib/mooring/download.abc;"
            + " echo half | sudo tee /var/lib/mooring/download.abc/istio-proxy.deb >/dev/null");
    assertThat(leftovers()).isNotEmpty();
  }

  private String leftovers() {
    return run("sudo sh -c 'ls -d /var/lib/mooring/download.* 2>/dev/null || true'");
  }

  private String run(String line) {
    var outcome =
        practice
            .world
            .machine(OwnPractice.MACHINE)
            .orElseThrow()
            .run(line, new byte[0], lines::add);
    assertThat(outcome.isOk()).as("%s", outcome).isTrue();
    return outcome.out();
  }
}
