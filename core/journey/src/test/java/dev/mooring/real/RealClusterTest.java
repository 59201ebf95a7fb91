package dev.mooring.real;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.port.ResourceKind;
import dev.mooring.port.ResourceRef;
import dev.mooring.port.WorldException;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The bed itself: that the server is a real one, and that the stand-ins do their work.
@Real
class RealClusterTest {
  private static RealCluster real;
  private static StandIns standIns;

  @BeforeAll
  static void start() {
    real = new RealCluster();
    standIns = StandIns.tutorial(real.admin());
    TutorialObjects.install(real.admin());
  }

  @AfterAll
  static void stop() {
    standIns.close();
    real.close();
  }

  @Test
  void itIsRealKubernetes() {
    try (var admin = real.as(RealUser.ADMIN)) {
      assertThat(admin.version()).isEqualTo("v1.20.2");
    }
  }

  @Test
  void usersMayNothingThatNobodyAllowed() {
    for (var user : new RealUser[] {RealUser.ADA, RealUser.BEN}) {
      try (var cluster = real.as(user)) {
        Assertions.assertThatThrownBy(() -> cluster.list(ResourceKind.SECRET, "vm", Map.of()))
            .isInstanceOf(WorldException.Denied.class)
            .hasMessageContaining("User \"" + user.login() + "\" cannot list");
      }
    }
  }

  @Test
  void theStandInsBringPodsAndSecrets() {
    try (var admin = real.as(RealUser.ADMIN)) {
      var secret = new ResourceRef(ResourceKind.SECRET, "default", "istio.default");
      Awaitility.await()
          .until(
              () ->
                  admin.find(secret).isPresent()
                      && admin.list(ResourceKind.POD, "default", Map.of()).size() == 4);
    }
  }

  @Test
  void itComesBackWithWhatItKept() {
    try (var admin = real.as(RealUser.ADMIN)) {
      var namespace = new ResourceRef(ResourceKind.NAMESPACE, "", "istio-system");
      var before = admin.find(namespace).orElseThrow().text("/metadata/uid");
      real.stop();
      Assertions.assertThatThrownBy(() -> admin.find(namespace))
          .isInstanceOf(WorldException.Unreachable.class);
      real.restart();

      assertThat(admin.find(namespace).orElseThrow().text("/metadata/uid")).isEqualTo(before);
    }
  }
}
