package dev.mooring.live.ssh;

import dev.mooring.live.call.Exchange;
import dev.mooring.live.call.Recess;
import dev.mooring.live.call.Silence;
import dev.mooring.live.ssh.config.SshConfig;
import dev.mooring.live.ssh.trust.OwnKnownHosts;
import dev.mooring.live.ssh.trust.TrustedHostKeys;
import dev.mooring.port.SshQuestions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// Short ways to a machine for tests: no cloud, no questions unless somebody answers.
record PracticeWays(Path folder, SshQuestions questions, Duration alive) {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  PracticeWays(Path folder) {
    this(folder, SshQuestions.nobody(), PATIENCE);
  }

  PracticeWays answering(SshQuestions person) {
    return new PracticeWays(folder, person, alive);
  }

  PracticeWays alive(Duration sign) {
    return new PracticeWays(folder, questions, sign);
  }

  OwnKnownHosts own() {
    return new OwnKnownHosts(folder.resolve("own_known_hosts"));
  }

  SshConnector connector(Duration answer) {
    return new SshConnector(
        SshAlgorithms.config(),
        new SshConnector.Patience(usual(), answer, alive),
        questions,
        own());
  }

  private static Exchange usual() {
    return Exchange.usual(new Recess());
  }

  SshRoute route(SshTarget target, TrustedHostKeys trusted, Path... identities) {
    var setup = SshSetup.of(new SshConfig(List.of()), List.of()).asking(questions);
    var keys = new SshIdentities(setup, SshAlgorithms.config());
    var hop =
        new SshRoute.Hop(
            target, trusted, () -> Stream.of(identities).map(keys::file).toList(), List.of());
    return new SshRoute(List.of(hop));
  }

  SshMachine machine(SshRoute route) {
    var connector = connector(PATIENCE);
    return new SshMachine(
        () -> connector.connect(route),
        new Sudo(questions, () -> route.hops().getLast().target()),
        usual(),
        new Silence());
  }
}
