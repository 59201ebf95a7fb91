package dev.mooring.live;

import dev.mooring.live.call.Proxies;
import dev.mooring.port.Downloads;
import dev.mooring.port.Trouble;
import dev.mooring.port.WorldException;
import dev.mooring.text.Phrase;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// This computer's way to the web, through the proxies that its environment names.
public record WebDownloads(Proxies proxies) implements Downloads {
  private static final Duration CONNECT = Duration.ofSeconds(15);
  private static final Duration ALL = Duration.ofMinutes(10);
  private static final int HTTP_PORT = 80;

  @Override
  public byte[] fetch(URI from) {
    try (var client = client(from)) {
      var answer =
          client.send(
              HttpRequest.newBuilder(from).timeout(ALL).build(), BodyHandlers.ofByteArray());
      return switch (answer.statusCode()) {
        case 200 -> answer.body();
        case 403, 404 ->
            throw new WorldException.NotFound(
                Trouble.PACKAGE_MISSING, Phrase.of("refusal.fetch.none", from), null);
        default ->
            throw unreachable(from, Phrase.of("refusal.fetch.status", answer.statusCode()), null);
      };
    } catch (IOException failure) {
      throw unreachable(from, failure.getClass().getSimpleName(), failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw unreachable(from, Phrase.of("refusal.fetch.stopped"), stopped);
    }
  }

  private HttpClient client(URI from) {
    var builder =
        HttpClient.newBuilder().connectTimeout(CONNECT).followRedirects(HttpClient.Redirect.NORMAL);
    proxies
        .proxyFor(from)
        .ifPresent(
            proxy ->
                builder.proxy(
                    ProxySelector.of(
                        new InetSocketAddress(
                            proxy.getHost(), proxy.getPort() < 0 ? HTTP_PORT : proxy.getPort()))));
    return builder.build();
  }

  private static WorldException unreachable(URI from, Object why, @Nullable Throwable cause) {
    return new WorldException.Unreachable(
        Trouble.PACKAGE_UNREACHABLE, Phrase.of("refusal.fetch.failed", from, why), cause);
  }
}
