package dev.mooring.lab.machine.net;

import dev.mooring.lab.world.MeshNetwork.Reply;
import java.util.Optional;

/// What a machine's own sidecar answers and lets through, as the machine's network sees it.
public interface SidecarAtHome {

  /// What one of its own servers answers on the loopback interface; empty where none listens.
  Optional<Reply> local(int port, String path);

  /// Whether a user's connection reaches the world outside of the mesh as if there were no sidecar.
  boolean isOutsideOpen(String user, String ip);
}
