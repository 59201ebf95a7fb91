package dev.mooring.lab.cluster.control;

import java.util.List;

/// The cloud's side of a Service of type LoadBalancer.
public interface LoadBalancers {

  /// Makes the forwarding rules of a Service, or says why not. Asked once for each Service, in the
  /// order of their creation, and again when another one has been released.
  Decision allocate(Request request);

  /// The Service is gone, or no longer wants to be reached from outside.
  void release(String namespace, String name);

  /// A cloud that grants every wish.
  static LoadBalancers unlimited() {
    return new LoadBalancers() {
      @Override
      public Decision allocate(Request request) {
        return new Granted(request.proposedAddress());
      }

      @Override
      public void release(String namespace, String name) {
        // Nothing was taken.
      }
    };
  }

  /// What a Service wants.
  ///
  /// @param internal reachable in the cloud's network only
  /// @param proposedAddress the lowest address that no other Service of this cluster has
  record Request(
      String namespace,
      String name,
      boolean internal,
      String proposedAddress,
      List<ServicePort> ports) {}

  /// @param protocol `TCP` or `UDP`
  record ServicePort(int port, String protocol) {}

  /// What the cloud says.
  sealed interface Decision {}

  /// The forwarding rules are there, with this address.
  record Granted(String address) implements Decision {}

  /// @param reason as the cloud words it, for the Service's events
  record Refused(String reason) implements Decision {}
}
