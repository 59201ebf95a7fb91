package dev.mooring.lab.machine.net;

import dev.mooring.lab.world.MeshNetwork.Reply;

/// Opens an HTTP connection from the machine.
@FunctionalInterface
public interface Web {

  /// @param user who runs the program
  /// @param host the Host header
  Reply get(String user, String ip, int port, String host, String path);
}
