package dev.mooring.lab;

import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.Resource;
import java.util.function.UnaryOperator;
import org.awaitility.Awaitility;

/// A person's edit of an object. A controller may write its status meanwhile: then the API server
/// refuses, and the person edits it again.
public final class Edits {
  private static final int CONFLICT = 409;

  private Edits() {}

  public static <T> void of(Resource<T> object, UnaryOperator<T> change) {
    Awaitility.await()
        .ignoreExceptionsMatching(
            failure ->
                failure instanceof KubernetesClientException refused
                    && refused.getCode() == CONFLICT)
        .until(
            () -> {
              object.edit(change);
              return true;
            });
  }
}
