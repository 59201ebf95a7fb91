package dev.mooring.lab.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mooring.lab.cluster.control.LoadBalancers;
import dev.mooring.lab.world.Fault;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Addresses for Services, and the reasons why there are none.
class LoadBalancersTest {
  private static final String SERVICES = "/api/v1/namespaces/istio-system/services";

  @Test
  void internalAddressesFollowTheOrderOfCreation() {
    try (var lab = TestCluster.start()) {
      for (var name : new String[] {"one", "two", "three"}) {
        create(lab, name, "{\"port\":8080}", "cloud.google.com/load-balancer-type\":\"internal");
      }
      create(lab, "today", "{\"port\":1}", "networking.gke.io/load-balancer-type\":\"Internal");
      create(lab, "public", "{\"port\":1}", "some\":\"thing");
      await().until(() -> !address(lab, "public").isEmpty());
      assertThat(address(lab, "one")).isEqualTo("10.150.0.6");
      assertThat(address(lab, "three")).isEqualTo("10.150.0.8");
      assertThat(address(lab, "today")).isEqualTo("10.150.0.9");
      assertThat(address(lab, "public")).startsWith("35.197.249.");
    }
  }

  @Test
  void aUsedUpQuotaIsToldInTheEvents() {
    try (var lab = TestCluster.start(Fault.QUOTA_USED_UP)) {
      internal(lab, "refused", "{\"port\":8080}");
      await().until(() -> warning(lab, "refused").contains("Quota 'FORWARDING_RULES' exceeded"));
      assertThat(address(lab, "refused")).isEmpty();
    }
  }

  @Test
  void theAuthoritysAddressAloneStaysPending() {
    try (var lab = TestCluster.start(Fault.CA_ADDRESS_PENDING)) {
      internal(lab, "istio-ca-ilb", "{\"port\":8060}");
      internal(lab, "mixer-ilb", "{\"port\":9091}");
      await().until(() -> !address(lab, "mixer-ilb").isEmpty());
      assertThat(address(lab, "istio-ca-ilb")).isEmpty();
    }
  }

  @Test
  void sixPortsOrTwoProtocolsAreTooMuch() {
    try (var lab = TestCluster.start()) {
      internal(lab, "six", ports(6));
      internal(
          lab,
          "mixed",
          "{\"name\":\"a\",\"port\":53,\"protocol\":\"UDP\"},{\"name\":\"b\",\"port\":53}");
      internal(lab, "five", ports(5));
      await().until(() -> !address(lab, "five").isEmpty());
      await().until(() -> !warning(lab, "mixed").isEmpty());
      assertThat(warning(lab, "six")).contains("at most 5 ports");
      assertThat(address(lab, "six")).isEmpty();
      assertThat(address(lab, "mixed")).isEmpty();
    }
  }

  @Test
  void theCloudHasTheLastWordAndGetsBackWhatIsDeleted() {
    var cloud = new SmallCloud();
    try (var lab = TestCluster.start(InstantSource.system(), cloud)) {
      internal(lab, "first", "{\"port\":1}");
      await().until(() -> address(lab, "first").equals("10.150.7.7"));
      internal(lab, "second", "{\"port\":1}");
      await().until(() -> warning(lab, "second").contains("only one"));
      lab.raw.delete(SERVICES + "/first");
      await().until(() -> address(lab, "second").equals("10.150.7.7"));
      assertThat(cloud.holders).containsExactly("second");
    }
  }

  /// Has room for one.
  private static final class SmallCloud implements LoadBalancers {
    private final Set<String> holders = new ConcurrentSkipListSet<>();

    @Override
    public Decision allocate(Request request) {
      if (!holders.isEmpty()) {
        return new Refused("only one");
      }
      holders.add(request.name());
      return new Granted("10.150.7.7");
    }

    @Override
    public void release(String namespace, String name) {
      holders.remove(name);
    }
  }

  private static String ports(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "{\"name\":\"p" + i + "\",\"port\":" + (8000 + i) + "}")
        .collect(Collectors.joining(","));
  }

  private static void internal(TestCluster lab, String name, String ports) {
    create(lab, name, ports, "cloud.google.com/load-balancer-type\":\"internal");
  }

  private static void create(TestCluster lab, String name, String ports, String annotation) {
    var reply =
        lab.raw.post(
            SERVICES,
            "{\"metadata\":{\"name\":\""
                + name
                + "\",\"annotations\":{\""
                + annotation
                + "\"}},\"spec\":{\"type\":\"LoadBalancer\",\"ports\":["
                + ports
                + "]}}");
    assertThat(reply.code()).as(reply.message()).isEqualTo(201);
  }

  private static String address(TestCluster lab, String name) {
    return lab.raw.get(SERVICES + "/" + name).text("/status/loadBalancer/ingress/0/ip");
  }

  private static String warning(TestCluster lab, String name) {
    return lab.cluster.objects().list("events", "istio-system").stream()
        .filter(e -> e.path("type").asString("").equals("Warning"))
        .filter(e -> e.path("reason").asString("").equals("CreatingLoadBalancerFailed"))
        .filter(e -> e.path("involvedObject").path("name").asString("").equals(name))
        .map(e -> e.path("message").asString(""))
        .findFirst()
        .orElse("");
  }
}
