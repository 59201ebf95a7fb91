package dev.mooring.live.kubernetes;

import dev.mooring.port.Trouble;
import dev.mooring.port.WorldException;
import dev.mooring.text.Phrase;
import io.fabric8.kubernetes.client.http.AsyncBody;
import io.fabric8.kubernetes.client.http.BasicBuilder;
import io.fabric8.kubernetes.client.http.HttpRequest;
import io.fabric8.kubernetes.client.http.HttpResponse;
import io.fabric8.kubernetes.client.http.Interceptor;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// What is too much of an answer: one that does not end, and one that sends us elsewhere. No API
/// server redirects, and who follows shows the login to others.
///
/// @param longest in bytes
record AnswerLimits(ApiServer server, long longest) implements Interceptor {
  static final String NAME = "LIMITS";

  /// A list of ten thousand pods is shorter.
  static final long USUAL = 64L << 20;

  private static final int REDIRECTS = 3;

  @Override
  public AsyncBody.Consumer<List<ByteBuffer>> consumer(
      AsyncBody.Consumer<List<ByteBuffer>> consumer, HttpRequest request) {
    return new Counting(consumer);
  }

  private final class Counting implements AsyncBody.Consumer<List<ByteBuffer>> {
    private final AsyncBody.Consumer<List<ByteBuffer>> consumer;
    private long count;

    Counting(AsyncBody.Consumer<List<ByteBuffer>> consumer) {
      this.consumer = consumer;
    }

    @Override
    public void consume(List<ByteBuffer> part, AsyncBody body) throws Exception {
      count += part.stream().mapToLong(ByteBuffer::remaining).sum();
      if (count > longest) {
        throw strange(Phrase.of("refusal.api.endless", server.url(), longest >> 20));
      }
      consumer.consume(part, body);
    }

    @Override
    public <U> U unwrap(Class<U> target) {
      return consumer.unwrap(target);
    }
  }

  @Override
  public CompletableFuture<Boolean> afterFailure(
      BasicBuilder builder, HttpResponse<?> response, RequestTags tags) {
    return response.code() / 100 == REDIRECTS
        ? CompletableFuture.failedFuture(
            strange(Phrase.of("refusal.api.redirect", server.url(), response.header("Location"))))
        : CompletableFuture.completedFuture(false);
  }

  private WorldException strange(Phrase what) {
    return new WorldException.Broken(Trouble.API_NOT_UNDERSTOOD, what, null);
  }
}
