package dev.mooring.live.kubernetes;

import dev.mooring.port.WorldException;
import dev.mooring.text.Phrase;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.dsl.Informable;
import io.fabric8.kubernetes.client.informers.ResourceEventHandler;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Waits until an object is gone, by a watch of that one object. Once it has begun, the watch is
/// opened again after whatever ends it: the server's own timeout, a resource version that is too
/// old (410), a server that was away; what happened meanwhile is found by listing again.
final class Disappearance implements ResourceEventHandler<GenericKubernetesResource> {
  private final String uid;
  private final CompletableFuture<Boolean> gone = new CompletableFuture<>();

  /// @param uid of the object; another one by its name does not count
  Disappearance(String uid) {
    this.uid = uid;
  }

  /// @param place the one object, by its name
  /// @return whether it went in time
  /// @throws RuntimeException what the client throws where the watch cannot even begin
  boolean within(Informable<GenericKubernetesResource> place, Duration longest) {
    try (var informer = place.runnableInformer(0)) {
      informer.exceptionHandler((hasBegun, _) -> hasBegun).addEventHandler(this);
      informer.start().toCompletableFuture().get(longest.toMillis(), TimeUnit.MILLISECONDS);
      if (informer.getStore().list().stream().noneMatch(this::isMeant)) {
        return true;
      }
      return gone.get(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      return false;
    } catch (CompletionException | ExecutionException failure) {
      throw failure.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new WorldException.TimedOut(Phrase.of("refusal.api.unwaited"), stopped);
    }
  }

  private boolean isMeant(GenericKubernetesResource object) {
    return uid.equals(object.getMetadata().getUid());
  }

  @Override
  public void onAdd(GenericKubernetesResource object) {
    look(object);
  }

  @Override
  public void onUpdate(GenericKubernetesResource before, GenericKubernetesResource object) {
    look(object);
  }

  /// A controller may make a new one by the same name at once: the old one is gone all the same.
  private void look(GenericKubernetesResource object) {
    if (!isMeant(object)) {
      gone.complete(true);
    }
  }

  @Override
  public void onDelete(GenericKubernetesResource object, boolean isLastStateUnknown) {
    gone.complete(true);
  }
}
