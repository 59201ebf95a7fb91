package dev.mooring.lab.cluster.seed;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// What a cluster holds whose control plane runs in its own pods, as kubeadm and kind set it up.
public record OwnClusterSeed() implements Seed {

  @Override
  public List<ObjectNode> objects() {
    return YamlObjects.read("own-cluster.yaml");
  }
}
