package dev.mooring.app.page;

import dev.mooring.model.PortSpec;
import dev.mooring.model.ServiceSpec;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A service to begin with, which has a name and a port that no other one has.
final class NewService {
  private static final int FIRST_PORT = 8080;

  private NewService() {}

  static ServiceSpec beside(List<ServiceSpec> others) {
    var number =
        first(others.size() + 1, n -> others.stream().noneMatch(o -> o.name().equals(name(n))));
    var port = first(FIRST_PORT, n -> ports(others).noneMatch(p -> p.number() == n));
    var isFree = ports(others).noneMatch(p -> p.name().equals("http"));
    var spec = new PortSpec(isFree ? "http" : "http-" + port, port);
    return new ServiceSpec(name(number), List.of(spec), "default", Optional.empty());
  }

  private static Stream<PortSpec> ports(List<ServiceSpec> services) {
    return services.stream().flatMap(service -> service.ports().stream());
  }

  private static String name(int number) {
    return "service-" + number;
  }

  private static int first(int from, Predicate<Integer> isFree) {
    return IntStream.iterate(from, n -> n + 1).filter(isFree::test).findFirst().orElseThrow();
  }
}
