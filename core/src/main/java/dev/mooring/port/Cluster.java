package dev.mooring.port;

/// Changes a Kubernetes cluster. Every method may throw a [WorldException].
public interface Cluster extends ClusterReader {

  /// Applies an object server-side with the field manager `mooring`, never by force.
  ///
  /// @throws WorldException.Conflict when another manager owns a field that differs
  Resource apply(Resource wanted);

  /// Deletes an object and waits until it is gone; one that is not there is fine.
  void delete(ResourceRef ref);
}
