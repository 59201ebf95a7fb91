package dev.mooring.port;

import java.time.Duration;
import java.util.Set;

/// Changes a Kubernetes cluster. Every method may throw a [WorldException].
public interface Cluster extends ClusterReader {

  /// Applies an object server-side with the field manager `mooring`, never by force.
  ///
  /// @throws WorldException.Conflict when another manager owns a field that differs
  Resource apply(Resource wanted);

  /// Puts a label on an object and touches nothing else of it.
  ///
  /// @throws WorldException.NotFound when there is no such object
  void label(ResourceRef ref, String key, String value);

  /// Takes labels off an object and touches nothing else of it; an object or a label that is not
  /// there is fine.
  void unlabel(ResourceRef ref, Set<String> keys);

  /// Deletes an object and waits until it is gone; one that is not there is fine.
  void delete(ResourceRef ref);

  /// Asks for a token of a service account (TokenRequest). Who holds it is that account: it goes
  /// where it is needed, and nowhere else.
  ///
  /// @param life asked for; the API server may give a shorter or a longer one
  /// @throws WorldException.NotFound when there is no such account
  String token(String namespace, String account, String audience, Duration life);
}
