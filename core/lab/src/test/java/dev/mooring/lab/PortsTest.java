package dev.mooring.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The lab's ports are open to every program and every web page of this computer.
class PortsTest {
  private static final String STATUS = "HTTP/1.1 ";

  @TempDir private Path home;
  private Lab lab;
  private Door cluster;
  private Door cloud;
  private Door web;

  /// @param path that is answered with 200
  private record Door(URI place, String token, String path) {}

  @BeforeEach
  void start() throws IOException {
    lab = Lab.start(new Lab.Options(home, false, Set.of(), 0), InstantSource.system());
    var facts = new Properties();
    try (var reader = Files.newBufferedReader(home.resolve("lab.properties"))) {
      facts.load(reader);
    }
    var kubeconfig = Files.readString(home.resolve("kubeconfig"));
    cluster =
        new Door(URI.create(word(kubeconfig, "server:")), word(kubeconfig, "token:"), "/api/v1");
    cloud =
        new Door(
            URI.create(facts.getProperty("compute")),
            facts.getProperty("token"),
            "/compute/v1/projects/practice/zones");
    web = new Door(lab.productPage().resolve("/"), "", "/productpage");
  }

  @AfterEach
  void stop() {
    lab.close();
  }

  @Test
  void whoHasNoTokenIsNotListenedTo() throws Exception {
    for (var door : Stream.of(cluster, cloud).toList()) {
      var claimed =
          "POST "
              + door.path()
              + " HTTP/1.1\r\nHost: %s\r\n%s"
              + "Content-Length: 999999999\r\n\r\n";

      assertThat(ask(door, claimed.formatted(host(door), ""))).isEqualTo(401);
      assertThat(ask(door, claimed.formatted(host(door), "Authorization: Bearer wrong\r\n")))
          .isEqualTo(401);
    }
  }

  @Test
  void whoHasOneIsListenedToUpToALimit() throws Exception {
    for (var door : Stream.of(cluster, cloud).toList()) {
      var login = "Authorization: Bearer " + door.token() + "\r\n";
      var head =
          "POST " + door.path() + " HTTP/1.1\r\nHost: %s\r\n%sContent-Length: 11000000\r\n\r\n";

      assertThat(ask(door, head.formatted(host(door), login))).isEqualTo(413);
      assertThat(ask(door, get(door, host(door)))).isEqualTo(200);
    }
  }

  @Test
  void whoAsksForAnotherHostIsSentAway() throws Exception {
    for (var door : Stream.of(cluster, cloud, web).toList()) {
      for (var foreign :
          Stream.of(
                  "evil.example",
                  "evil.example:" + door.place().getPort(),
                  "127.0.0.1.evil.example",
                  "10.0.0.1")
              .toList()) {
        assertThat(ask(door, get(door, foreign))).as(foreign).isEqualTo(421);
      }
      assertThat(ask(door, get(door, host(door)))).isEqualTo(200);
      assertThat(ask(door, get(door, "localhost:" + door.place().getPort()))).isEqualTo(200);
      assertThat(ask(door, get(door, "evil.example").replace(" /", " http://evil.example/")))
          .isEqualTo(421);
    }
  }

  private static String get(Door door, String host) {
    return "GET %s HTTP/1.1\r\nHost: %s\r\nAuthorization: Bearer %s\r\nConnection: close\r\n\r\n"
        .formatted(door.path(), host, door.token());
  }

  private static String host(Door door) {
    return door.place().getHost() + ":" + door.place().getPort();
  }

  /// The status of the answer.
  private static int ask(Door door, String request) throws Exception {
    try (var socket = open(door.place())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      var answer =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
      var line = Optional.ofNullable(answer.readLine()).orElse("");
      assertThat(line).startsWith(STATUS);
      return Integer.parseInt(line.substring(STATUS.length(), STATUS.length() + 3));
    }
  }

  private static Socket open(URI place) throws Exception {
    if (!"https".equals(place.getScheme())) {
      return new Socket(InetAddress.getLoopbackAddress(), place.getPort());
    }
    var context = SSLContext.getInstance("TLS");
    context.init(null, new TrustManager[] {new AnyAuthority()}, null);
    return context
        .getSocketFactory()
        .createSocket(InetAddress.getLoopbackAddress(), place.getPort());
  }

  private static String word(String text, String key) {
    return Arrays.stream(text.split("\\s+"))
        .dropWhile(word -> !word.equals(key))
        .skip(1)
        .findFirst()
        .orElseThrow()
        .replace("\"", "");
  }

  /// Who is at the other end does not matter here.
  private static final class AnyAuthority implements X509TrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
