package dev.mooring.lab.mesh;

import dev.mooring.lab.world.MeshNetwork.Reply.Answered;

/// A program that runs in a pod and speaks HTTP.
interface Application {

  Answered answer(Call call);

  /// One request that reached the program.
  ///
  /// @param version of the program: `v1`, `v2` …
  /// @param network what the program reaches others by
  record Call(Pod pod, String version, String path, Outgoing network) {}
}
