package dev.mooring.lab.mesh;

import dev.mooring.lab.world.MeshNetwork.Reply;

/// Where a person's browser comes into a mesh.
@FunctionalInterface
public interface FrontDoor {

  /// What a person's browser gets from the mesh's ingress for a path of Bookinfo.
  Reply browse(String path);
}
