package dev.mooring.practice.istio1;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.mesh.istio1.EastWestGateway;
import dev.mooring.mesh.istio1.IstioKinds;
import dev.mooring.mesh.istio1.Revision;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GatewayTest {
  @TempDir Path home;

  @Test
  void istiodIsReachedThroughAGatewayThatPassesTlsOn() throws Exception {
    try (var lab = new Istio1Lab(home)) {
      lab.prepareCluster();
      lab.install();
      var gateway = new EastWestGateway("istio-system", Revision.DEFAULT, "");
      gateway.workload().forEach(one -> lab.apply(one.json().toString()));
      var address = lab.balancerAddress("istio-eastwestgateway");
      lab.place(
          lab.files(address, "Kubernetes"),
          lab.rootCertificate(),
          lab.token("mysqldb", Duration.ofHours(1)));
      lab.run("sudo systemctl start istio");
      // Nothing tells the gateway what to do with the port.
      lab.awaitLog("dial tcp " + address + ":15012: connect: connection refused");
      gateway.routes(new IstioKinds("v1")).forEach(one -> lab.apply(one.json().toString()));
      lab.awaitReady();
      Istio1Lab.patiently().untilAsserted(() -> assertThat(lab.entries()).hasSize(1));
    }
  }
}
