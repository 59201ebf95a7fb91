package dev.mooring.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mooring.model.ClusterRef;
import dev.mooring.model.InvalidValue;
import dev.mooring.model.JoinSpec;
import dev.mooring.model.Machine.NewInstance;
import dev.mooring.model.MachineRef;
import dev.mooring.model.MeshKind;
import dev.mooring.model.OwnHost;
import dev.mooring.model.PortSpec;
import dev.mooring.model.ServiceSpec;
import dev.mooring.model.TrafficSpec;
import dev.mooring.model.Workload;
import dev.mooring.net.Ipv4;
import dev.mooring.net.Ipv4Range;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What is wrong with an entry is said in either language, and in English as on the command line.
class InvalidValueTest {

  static Stream<ThrowingCallable> wrongValues() {
    return Stream.of(
        () -> new TrafficSpec("productpage", 1, TrafficSpec.Afterwards.KEEP),
        () -> new TrafficSpec("http://a/ b", 1, TrafficSpec.Afterwards.KEEP),
        () -> new TrafficSpec("http://a/", 6, TrafficSpec.Afterwards.KEEP),
        () -> new OwnHost("a b", 0, "", ""),
        () -> new OwnHost("a", 70_000, "", ""),
        () -> new OwnHost("a", 0, "a b", ""),
        () -> new OwnHost("a", 0, "", "a"),
        () -> new NewInstance(new MachineRef("p", "z", "Not_A_Name"), "", "", "", ""),
        () -> Workload.usual().named("My_Workload"),
        () -> with("My_Account", "web", "http:8080"),
        () -> with("a", "web", "tcp:22"),
        () -> with("a", "web", "http:8080", "web", "http-2:8081"),
        () -> with("a", "web", "http:8080", "api", "http-2:8080"),
        () -> with("a", "web", "http:8080", "api", "http:8081"),
        () -> new OwnHost("a", 0, "", "999.1.1.1"),
        () -> new OwnHost("999.1.1.1", 0, "", ""),
        () -> PortSpec.parse("HTTP:80"),
        () -> PortSpec.parse("http:0"),
        () -> PortSpec.parse("http"),
        () -> Ipv4Range.parse("10.0.0.0"),
        () -> Ipv4Range.parse("10.0.0.1/8"),
        () -> Ipv4.parse("10.0.0"));
  }

  @ParameterizedTest
  @MethodSource("wrongValues")
  void bothLanguagesSayIt(ThrowingCallable wrong) {
    var invalid = catchThrowableOfType(InvalidValue.class, wrong);

    var said = Phrase.of(invalid.key(), invalid.args().toArray());
    assertThat(new Phrasebook(Locale.ENGLISH).say(said)).isEqualTo(invalid.getMessage());
    assertThat(new Phrasebook(Locale.SIMPLIFIED_CHINESE).say(said)).containsPattern("\\p{IsHan}");
  }

  /// @param services names and ports in turn
  private static JoinSpec with(String account, String... services) {
    return JoinSpec.of(
            MeshKind.ISTIO_1, new ClusterRef("x", "p", "l", "c"), new OwnHost("a", 0, "", ""))
        .withWorkload(
            workload ->
                workload
                    .withAccount(account)
                    .withServices(
                        IntStream.range(0, services.length / 2)
                            .mapToObj(
                                i ->
                                    new ServiceSpec(
                                        services[2 * i],
                                        List.of(PortSpec.parse(services[2 * i + 1])),
                                        "default",
                                        Optional.empty()))
                            .toList()));
  }
}
