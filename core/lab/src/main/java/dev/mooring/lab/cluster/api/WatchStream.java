package dev.mooring.lab.cluster.api;

import dev.mooring.lab.cluster.store.ApiException;
import dev.mooring.lab.cluster.store.ObjectEvent;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import tools.jackson.databind.node.ObjectNode;

/// One watch while it lasts.
///
/// @param missed what the client gets first
/// @param expired whether its start is too long ago to be remembered
/// @param bookmark whether a bookmark follows what it missed
/// @param end forgets the watch
record WatchStream(
    Call call,
    Selection selection,
    List<ObjectEvent> missed,
    boolean expired,
    boolean bookmark,
    BlockingQueue<ObjectEvent> news,
    EventWriter writer,
    BooleanSupplier open,
    LongSupplier revision,
    Runnable end)
    implements Answer.Source {
  private static final long LONGEST_SECONDS = Duration.ofMinutes(30).toSeconds();
  private static final long BOOKMARK_NANOS = Duration.ofSeconds(15).toNanos();
  private static final long GLANCE_MILLIS = 250;

  /// @throws ApiException 400 when it is no number
  static long revision(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException _) {
      throw ApiException.badRequest("invalid resource version: " + text);
    }
  }

  /// An object that was there before the watch began.
  static ObjectEvent present(String plural, ObjectNode object) {
    return new ObjectEvent(ObjectEvent.Type.ADDED, plural, object, Optional.empty(), 0);
  }

  @Override
  public void writeTo(OutputStream out) throws IOException, InterruptedException {
    try {
      if (expired) {
        writer.write(out, "ERROR", EventWriter.expired());
        return;
      }
      for (var event : missed) {
        tell(out, event);
      }
      if (bookmark) {
        writer.bookmark(out, revision.getAsLong(), true);
      }
      follow(out);
    } finally {
      end.run();
    }
  }

  private void follow(OutputStream out) throws IOException, InterruptedException {
    var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds());
    var nextBookmark = System.nanoTime() + BOOKMARK_NANOS;
    while (open.getAsBoolean() && System.nanoTime() < deadline) {
      var event = news.poll(GLANCE_MILLIS, TimeUnit.MILLISECONDS);
      if (event != null) {
        tell(out, event);
      } else if (call.flag("allowWatchBookmarks") && System.nanoTime() > nextBookmark) {
        // It also tells a client that is gone from one that is silent.
        writer.bookmark(out, revision.getAsLong(), false);
        nextBookmark = System.nanoTime() + BOOKMARK_NANOS;
      }
    }
  }

  private void tell(OutputStream out, ObjectEvent event) throws IOException {
    if (!event.plural().equals(call.kind().plural())) {
      return;
    }
    var is = !event.isDeletion() && selection.test(event.object());
    var was = event.before().filter(selection).isPresent();
    if (is) {
      writer.write(out, was ? "MODIFIED" : "ADDED", event.object());
    } else if (was) {
      writer.write(out, "DELETED", event.object());
    }
  }

  private long seconds() {
    var asked = call.param("timeoutSeconds");
    return asked.isEmpty() ? LONGEST_SECONDS : Math.min(LONGEST_SECONDS, revision(asked));
  }
}
