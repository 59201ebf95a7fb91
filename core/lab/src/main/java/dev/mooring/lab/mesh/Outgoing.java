package dev.mooring.lab.mesh;

import dev.mooring.lab.world.MeshNetwork.Reply;
import java.util.List;
import java.util.Optional;

/// The network as an application in a pod sees it.
public interface Outgoing {

  /// @param host as the application writes it: `ratings`, or a full name
  Reply get(String host, int port, String path);

  /// Asks a database; empty when it could not be reached, would not let the user in, or refused the
  /// query.
  Optional<List<List<String>>> query(String host, int port, Login login, String sql);

  /// Who logs in, and where to.
  record Login(String user, String password, String database) {

    @Override
    public String toString() {
      return user + "@" + database;
    }
  }
}
