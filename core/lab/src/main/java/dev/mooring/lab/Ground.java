package dev.mooring.lab;

import dev.mooring.lab.cluster.control.LoadBalancers;
import dev.mooring.lab.cluster.seed.Seed;
import dev.mooring.lab.world.CloudNetwork;

/// What a lab's cluster and machines stand on.
interface Ground extends AutoCloseable {

  /// Makes the cluster's load balancers.
  LoadBalancers balancers();

  /// Decides who reaches the machines.
  CloudNetwork network();

  /// What the cluster holds because of where it stands.
  Seed seed();

  /// Puts machines there that Mooring did not make; they boot on threads of their own.
  void addMachines(int number);

  /// How people and adapters find it, once the cluster is there.
  Access access();

  @Override
  void close();

  /// @param context name of the kubeconfig's context
  /// @param token access token of the cloud's APIs; empty without a cloud
  /// @param properties further lines of `lab.properties`
  /// @param environment further lines of `lab.env`
  /// @param settings what a journey here needs to be told; empty where the context tells it
  record Access(
      String context, String token, String properties, String environment, String settings) {}
}
