package dev.mooring.lab.mesh;

import dev.mooring.lab.world.MeshNetwork.Reply.Answered;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// Builds HTTP answers with the headers that the proxy and the servers add.
public final class Answers {
  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private Answers() {}

  public static Answered json(int status, String body) {
    return of(status, "application/json", body);
  }

  public static Answered html(String body) {
    return of(200, "text/html; charset=utf-8", body);
  }

  public static Answered text(int status, String body) {
    return of(status, "text/plain", body);
  }

  private static Answered of(int status, String type, String body) {
    return new Answered(status, reason(status), Map.of("content-type", type), body);
  }

  /// An application's answer as its own server sends it.
  public static Answered direct(Answered answer, Instant now) {
    return with(answer, headers(answer, now));
  }

  /// An application's answer after it went through the proxies.
  public static Answered throughEnvoy(Answered answer, Instant began, Instant now) {
    var headers = headers(answer, now);
    headers.put("server", "envoy");
    headers.put(
        "x-envoy-upstream-service-time", Long.toString(Duration.between(began, now).toMillis()));
    return with(answer, headers);
  }

  /// An application's answer to somebody without a proxy, through the application's own one.
  public static Answered throughOwnEnvoy(Answered answer, Instant began, Instant now) {
    var through = throughEnvoy(answer, began, now);
    var headers = new LinkedHashMap<>(through.headers());
    headers.put("server", "istio-envoy");
    return with(answer, headers);
  }

  /// What Envoy says itself.
  public static Answered byEnvoy(int status, String body, Instant now) {
    var answer = text(status, body);
    var headers = headers(answer, now);
    headers.put("server", "envoy");
    return with(answer, headers);
  }

  private static Map<String, String> headers(Answered answer, Instant now) {
    var headers = new LinkedHashMap<>(answer.headers());
    headers.put(
        "content-length", Integer.toString(answer.body().getBytes(StandardCharsets.UTF_8).length));
    headers.put("date", HTTP_DATE.format(now));
    return headers;
  }

  private static Answered with(Answered answer, Map<String, String> headers) {
    return new Answered(
        answer.status(), answer.reason(), Collections.unmodifiableMap(headers), answer.body());
  }

  private static String reason(int status) {
    return switch (status) {
      case 200 -> "OK";
      case 404 -> "Not Found";
      case 500 -> "Internal Server Error";
      case 503 -> "Service Unavailable";
      default -> "Unknown";
    };
  }
}
