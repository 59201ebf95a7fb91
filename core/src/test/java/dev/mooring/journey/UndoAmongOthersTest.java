package dev.mooring.journey;

import static dev.mooring.journey.TodayPractice.THEIRS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.mooring.run.RunEvent.Outcome;
import dev.mooring.step.StepId;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever others had on the machine, and whatever they did meanwhile: undo ends, takes what is
/// ours, and nothing else.
@Timeout(240)
class UndoAmongOthersTest {
  private static final EnumSet<StepId> JOIN =
      EnumSet.of(StepId.CONTEXT, StepId.MACHINE, StepId.SIDECAR);

  /// What others have before, what they do meanwhile, and what is on the machine afterwards that
  /// was not before.
  static Stream<Arguments> others() {
    var unlisted = "sudo rm -rf /var/lib/mooring";
    return Stream.of(
        arguments("nothing", "true", "true", List.of()),
        arguments(
            "folders and files of others",
            "sudo mkdir -p /etc/certs /run/secrets /var/log/istio /usr/local/istio/bin && sudo"
                + " chmod 0750 /etc/certs && sudo chown daemon:daemon /run/secrets /var/log/istio"
                + " && echo own | sudo tee /etc/certs/mine.pem /run/secrets/mine"
                + " /var/log/istio/mine /usr/local/istio/bin/mine && sudo chmod 0600"
                + " /etc/certs/mine.pem",
            "true",
            List.of()),
        arguments("the unit stopped", "true", "sudo systemctl stop istio", List.of()),
        arguments("the unit disabled", "true", "sudo systemctl disable --now istio", List.of()),
        arguments(
            "the unit masked",
            "true",
            "sudo systemctl mask --now istio",
            List.of(
                "root:root 777 /etc/systemd/system/istio.service", "unit istio inactive masked")),
        arguments(
            "the package purged", "true", "sudo apt-get -q purge -y istio-sidecar", List.of()),
        arguments("the package removed", "true", "sudo dpkg -r istio-sidecar", List.of()),
        arguments("our folder deleted", "true", unlisted, List.of()),
        arguments(
            "our folder deleted, the package purged",
            "true",
            "sudo apt-get -q purge -y istio-sidecar; " + unlisted,
            List.of("account istio-proxy", "group istio-proxy")),
        arguments(
            "chains without a unit, beside a rule of others",
            "sudo iptables -t nat -A OUTPUT -p tcp --dport 9999 -j REDIRECT --to-ports 1",
            "sudo systemctl stop istio; sudo rm -f /lib/systemd/system/istio.service"
                + " /usr/local/bin/istio-start.sh; sudo iptables -t nat -N ISTIO_OUTPUT; sudo"
                + " iptables -t nat -A ISTIO_OUTPUT -j RETURN; sudo iptables -t nat -A OUTPUT -p"
                + " tcp -j ISTIO_OUTPUT",
            List.of()),
        arguments(
            "lines of others in our block",
            "true",
            "sudo sed -i 's/^# END mooring/10.1.1.1 mine\\n# END mooring/' /etc/hosts",
            List.of("line 10.1.1.1 mine")),
        arguments(
            "a block without its end, and lines of others behind it",
            "true",
            "sudo sed -i '/^# END mooring/d' /etc/hosts; echo 10.1.1.1 mine | sudo tee -a"
                + " /etc/hosts",
            List.of("line 10.1.1.1 mine")),
        arguments(
            "our block twice",
            "true",
            "sudo cp /etc/hosts h; sudo sed -n '/# BEGIN mooring/,/# END mooring/p' h | sudo tee -a"
                + " /etc/hosts; sudo rm h",
            List.of()),
        arguments(
            "a file of others in a folder of ours",
            "true",
            "echo own | sudo tee /var/lib/istio/envoy/mine",
            List.of(
                "account istio-proxy",
                "group istio-proxy",
                "istio-proxy:istio-proxy 755 /var/lib/istio",
                "istio-proxy:istio-proxy 755 /var/lib/istio/envoy",
                "root:root 777 /etc/istio",
                "root:root 644 /var/lib/istio/envoy/mine")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("others")
  void undoTakesOursAndNothingElse(
      String name, String before, String meanwhile, List<String> left, @TempDir Path home)
      throws Exception {
    try (var practice = new TodayPractice(home)) {
      practice.expose();
      practice.run(TodayPractice.selected(), EnumSet.of(StepId.CONTEXT, StepId.MACHINE));
      practice.ssh(THEIRS, before);
      var untouched = MachineLook.at(line -> practice.ssh(THEIRS, line));
      assertThat(practice.run(TodayPractice.selected(), JOIN))
          .as("%s", practice.events)
          .isEqualTo(Outcome.DONE);
      practice.ssh(THEIRS, meanwhile);

      assertThat(practice.undoButSsh()).as("%s", practice.events).isEqualTo(Outcome.DONE);

      var now = MachineLook.at(line -> practice.ssh(THEIRS, line));
      assertThat(now.without(untouched)).as(name).containsExactlyInAnyOrderElementsOf(left);
      var gone = untouched.without(now);
      assertThat(gone.stream().filter(line -> !line.startsWith("unit istio "))).isEmpty();
      practice.events.clear();
      assertThat(practice.undoButSsh()).isEqualTo(Outcome.DONE);
    }
  }
}
