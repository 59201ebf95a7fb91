package dev.mooring.lab.machine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NamesTest {
  private final Workbench bench = new Workbench();

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void clusterNamesResolveOnlyThroughDnsmasq() {
    bench.useClusterDns();

    assertThat(bench.out("host " + PracticeNetwork.SERVICE))
        .isEqualTo(PracticeNetwork.SERVICE + " has address " + PracticeNetwork.SERVICE_IP + "\n");
    assertThat(bench.run("host nope.default.svc.cluster.local"))
        .satisfies(o -> assertThat(o.status()).isEqualTo(1))
        .satisfies(
            o ->
                assertThat(o.out())
                    .isEqualTo("Host nope.default.svc.cluster.local not found: 3(NXDOMAIN)\n"));

    bench.out("sudo systemctl stop dnsmasq");

    assertThat(bench.run("host " + PracticeNetwork.SERVICE).out()).contains("NXDOMAIN");
    assertThat(bench.run("curl http://" + PracticeNetwork.SERVICE + ":9080/").status())
        .isEqualTo(6);
  }

  @Test
  void resolvConfChangesOnlyWhenTheDhcpClientRuns() {
    bench.installDns();
    bench.out(
        "echo 'prepend domain-name-servers 127.0.0.1;' | sudo tee -a /etc/dhcp/dhclient.conf");
    assertThat(bench.out("cat /etc/resolv.conf")).doesNotContain("127.0.0.1");
    assertThat(bench.run("dhclient -v -1").status()).isNotZero();

    bench.out("sudo dhclient -v -1");

    assertThat(bench.out("grep nameserver /etc/resolv.conf"))
        .isEqualTo("nameserver 127.0.0.1\nnameserver 169.254.169.254\n");
  }

  @Test
  void dhclientIsStartedAnewByItsOwnCommandLine() {
    bench.out(
        "echo 'prepend domain-name-servers 127.0.0.1;' | sudo tee -a /etc/dhcp/dhclient.conf");
    var pid = bench.out("pgrep -x dhclient").strip();
    var args = bench.out("ps -ww -o args= -p " + pid).strip();

    assertThat(bench.run("kill " + pid).err()).contains("Operation not permitted");
    bench.out("sudo kill -0 " + pid + " && sudo kill " + pid);
    assertThat(bench.run("sudo kill -0 " + pid).err()).contains("No such process");
    assertThat(bench.run("ps -ww -o args= -p " + pid).status()).isEqualTo(1);
    assertThat(bench.run("sudo ss -Hlnup").out()).doesNotContain("dhclient");
    assertThat(bench.out("cat /etc/resolv.conf")).doesNotContain("127.0.0.1");

    assertThat(bench.run("systemd-run --quiet --scope " + args).err())
        .contains("authentication required");
    assertThat(bench.run("sudo systemd-run --scope --sooner " + args).status()).isEqualTo(1);
    bench.out("sudo systemd-run --quiet --scope " + args);

    assertThat(bench.out("ps -ww -o args= -p $(pgrep -x dhclient)").strip()).isEqualTo(args);
    assertThat(bench.out("grep -m 1 nameserver /etc/resolv.conf"))
        .isEqualTo("nameserver 127.0.0.1\n");
    bench.out("sudo " + args);
    assertThat(bench.out("pgrep -x dhclient")).as("one beside the other").hasLineCount(2);
  }

  @Test
  void dnsmasqAnswersForAllBelowAnAddressAndKnowsNamesWithoutOne() {
    bench.useClusterDns();
    bench.out(
        "echo 'address=/istio-pilot/' | sudo tee /etc/dnsmasq.d/more && sudo systemctl restart"
            + " dnsmasq");

    assertThat(bench.out("host foo.istio-ca")).contains(PracticeNetwork.AUTHORITY);
    assertThat(bench.run("host istio-ca.istio-system").out()).contains("NXDOMAIN");
    assertThat(bench.run("host istio-pilot").out()).contains("NXDOMAIN");
  }

  @Test
  void dnsmasqReadsItsFilesOnlyWhenItStarts() {
    bench.useClusterDns();
    bench.out("echo 'address=/late/10.9.9.9' | sudo tee /etc/dnsmasq.d/late");

    assertThat(bench.run("host late").status()).isEqualTo(1);
    bench.out("sudo systemctl restart dnsmasq");
    assertThat(bench.out("host late")).contains("10.9.9.9");
  }

  @Test
  void abadLineKeepsDnsmasqDown() {
    bench.installDns();
    bench.out("echo nonsense | sudo tee /etc/dnsmasq.d/bad");

    assertThat(bench.run("sudo systemctl restart dnsmasq").status()).isEqualTo(1);
    assertThat(bench.run("systemctl is-active dnsmasq").out()).isEqualTo("failed\n");
    assertThat(bench.out("journalctl -u dnsmasq --no-pager -o cat"))
        .contains("bad option at line 1 of /etc/dnsmasq.d/bad");
  }

  @Test
  void curlTellsApartWhatWentWrong() {
    bench.useClusterDns();
    var host = PracticeNetwork.SERVICE;

    var fine = bench.run("curl -v -w '\\n' http://" + host + ":9080/api");
    assertThat(fine.out()).isEqualTo("{\"id\": 0}\n");
    assertThat(fine.err())
        .contains(
            "*   Trying 10.63.251.156:9080...",
            "> GET /api HTTP/1.1",
            "< HTTP/1.1 200 OK",
            "< server: envoy");
    assertThat(bench.network.requests)
        .containsExactly("ana 10.63.251.156:9080 " + host + ":9080 /api");

    assertThat(bench.run("curl -sS http://" + host + ":1/"))
        .satisfies(o -> assertThat(o.status()).isEqualTo(7))
        .satisfies(o -> assertThat(o.err()).contains("Failed to connect to " + host + " port 1"));
    assertThat(bench.run("curl -s http://" + host + ":9081/").status()).isEqualTo(56);
    assertThat(bench.run("curl -sS -m 5 http://10.0.0.1/"))
        .satisfies(o -> assertThat(o.status()).isEqualTo(28))
        .satisfies(o -> assertThat(o.err()).contains("timed out after 5001 milliseconds"));
    assertThat(bench.run("curl -s -o /dev/null -w '%{http_code}' http://nope.svc.cluster.local/"))
        .satisfies(o -> assertThat(o.status()).isEqualTo(6))
        .satisfies(o -> assertThat(o.out()).isEqualTo("000"));

    bench.out("sudo curl -s http://" + host + ":9080/");
    assertThat(bench.network.requests.getLast()).startsWith("root ");
  }
}
