package dev.mooring.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.mooring.app.session.Practice;
import dev.mooring.app.wiring.LabPractice;
import dev.mooring.lab.world.MachineOs;
import dev.mooring.live.google.NoCloud;
import dev.mooring.live.ssh.SshKeyFile;
import dev.mooring.live.ssh.SshMachines;
import dev.mooring.live.ssh.config.SshConfig;
import dev.mooring.model.MachineRef;
import dev.mooring.model.MeshKind;
import dev.mooring.model.OwnHost;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Nothing from outside steers the terminal, whichever command shows it and in whichever form.
class EscapesTest {
  private static final List<List<String>> COMMANDS =
      List.of(
          List.of("plan"),
          List.of("status"),
          List.of("run", "--yes"),
          List.of("undo", "--yes"),
          List.of("renew"),
          List.of("rights"),
          List.of("runbook"));

  /// What the API server answers to everything.
  enum Api {
    REFUSES(
        403,
        "{\"kind\": \"Status\", \"reason\": \"Forbidden\", \"code\": 403, \"message\": \"%s\"}"),
    FAILS(
        500,
        "{\"kind\": \"Status\", \"reason\": \"InternalError\", \"code\": 500, \"message\":"
            + " \"%s\"}"),
    IS_STRANGE(
        200, "{\"gitVersion\": \"%s\", \"resources\": [{\"name\": \"%<s\", \"kind\": \"%<s\"}]}"),
    IS_A_PAGE(200, "<html>%s</html>");

    private final int status;
    private final String body;

    Api(int status, String body) {
      this.status = status;
      this.body = body;
    }
  }

  @TempDir private Path home;
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  static Stream<Arguments> everything() {
    return Stream.of(Api.values())
        .flatMap(api -> COMMANDS.stream().map(command -> Arguments.of(api, command)));
  }

  @ParameterizedTest
  @MethodSource("everything")
  void whatTheApiServerSays(Api api, List<String> command) throws IOException {
    answerWith(api);
    kubeconfig("context");

    for (var form : List.of("text", "json")) {
      var typed = typed(command, form);

      assertClean(typed);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{serviceNamespace: \"%s\"}",
        "{machine: {host: \"%s\"}}",
        "{machine: {host: legacy, user: \"%s\"}}",
        "{services: [{name: \"%s\", ports: [\"http:80\"]}]}",
        "{services: [{name: web, ports: [\"%s\"]}]}",
        "{traffic: {url: \"http://x/%s\"}}",
        "{\"%s\": 1}",
        "[\"%s\"]",
        "{mesh: \"%s\"}"
      })
  void whatTheSettingsSay(String settings) throws IOException {
    answerWith(Api.REFUSES);
    kubeconfig("context");
    Files.writeString(home.resolve("settings.yaml"), settings.formatted(Planted.json()));

    for (var form : List.of("text", "json")) {
      assertClean(typed(List.of("plan"), form));
    }
  }

  @Test
  void whatTheKubeconfigAndTheCommandLineSay() throws IOException {
    kubeconfig(Planted.json());
    assertClean(typed(List.of("plan"), "text"));

    assertClean(Typed.in(home, "plan", "--settings", Planted.TEXT));
    assertClean(Typed.in(home, "plan", "--mesh", Planted.TEXT));
    assertClean(Typed.in(home, Planted.TEXT));
    assertClean(
        Typed.in(
            home,
            "status",
            "--lab",
            home.resolve("x" + Planted.TEXT.replace("\r", "")).toString()));
  }

  @Test
  void whatAMachineSays() throws Exception {
    try (var lab = lab();
        var machines = machines()) {
      machines
          .machine(MachineRef.own(new OwnHost("istio-vm", 0, "", "")))
          .orElseThrow()
          .run(
              "sudo tee /etc/os-release /etc/motd /etc/issue",
              "ID=%1$s%nVERSION_ID=\"%1$s\"%nPRETTY_NAME=\"%1$s\"%n"
                  .formatted(Planted.TEXT.replace("\n", ""))
                  .getBytes(StandardCharsets.UTF_8),
              _ -> {});

      for (var form : List.of("text", "json")) {
        for (var word : List.of("plan", "status", "run")) {
          var typed = inLab(word, form, home.resolve("none"));
          assertClean(typed);
        }
      }
      assertThat(lab.home()).isEqualTo(home);
    }
  }

  @Test
  void whatAMachinesBannerSays() throws Exception {
    try (var lab = lab();
        var banner = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      Thread.startVirtualThread(() -> greet(banner));
      var settings =
          Files.writeString(
              home.resolve("banner.yaml"),
              "{machine: {host: 127.0.0.1, port: %d, user: me, address: 10.150.0.5}}"
                  .formatted(banner.getLocalPort()));

      for (var form : List.of("text", "json")) {
        var typed = inLab("status", form, settings);
        assertThat(typed.out() + typed.err()).contains("127.0.0.1");
        assertClean(typed);
      }
      assertThat(lab.home()).isEqualTo(home);
    }
  }

  private static void greet(ServerSocket banner) {
    while (!banner.isClosed()) {
      try (var client = banner.accept()) {
        client
            .getOutputStream()
            .write(("SSH-" + Planted.TEXT + "\r\n").getBytes(StandardCharsets.UTF_8));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void answerWith(Api api) {
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            var body =
                api.body
                    .formatted(api == Api.IS_A_PAGE ? Planted.TEXT : Planted.json())
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(api.status, body.length);
            exchange.getResponseBody().write(body);
          }
        });
  }

  private void kubeconfig(String context) throws IOException {
    Files.createDirectories(home.resolve(".kube"));
    Files.writeString(
        home.resolve(".kube/config"),
        """
        current-context: "%1$s"
        clusters: [{name: c, cluster: {server: "http://127.0.0.1:%2$d"}}]
        contexts: [{name: "%1$s", context: {cluster: c, user: u}}]
        users: [{name: u, user: {token: t}}]
        """
            .formatted(context, server.getAddress().getPort()));
    Files.writeString(
        home.resolve("settings.yaml"), "{machine: {host: 127.0.0.1, port: 1, user: me}}");
  }

  private Typed typed(List<String> command, String form) {
    var words = new ArrayList<>(command);
    words.addAll(List.of("--settings", home.resolve("settings.yaml").toString()));
    if (!Set.of("rights", "runbook").contains(command.getFirst())) {
      words.addAll(List.of("--output", form));
    }
    return Typed.in(home, words.toArray(String[]::new));
  }

  private Typed inLab(String word, String form, Path settings) {
    var words = new ArrayList<>(List.of(word, "--lab", home.toString(), "--output", form));
    if (Files.exists(settings)) {
      words.addAll(List.of("--settings", settings.toString()));
    }
    if (word.equals("run")) {
      words.add("--yes");
    }
    return Typed.in(home, words.toArray(String[]::new));
  }

  private static void assertClean(Typed typed) {
    assertThat(typed.out() + typed.err()).isNotBlank().doesNotContain("bug in Mooring");
    Planted.isNowhereIn(typed.out());
    Planted.isNowhereIn(typed.err());
  }

  private Practice.Running lab() {
    return new LabPractice(InstantSource.system())
        .start(
            new Practice.Options(
                home, false, Set.of(), 0, false, MachineOs.DEBIAN_12, MeshKind.TUTORIAL));
  }

  private SshMachines machines() {
    return new SshMachines(
        new NoCloud(),
        new SshConfig(List.of(home.resolve("ssh_config"))),
        List.of(home.resolve("known_hosts")),
        SshKeyFile.in(home.resolve("state")),
        "nobody");
  }
}
