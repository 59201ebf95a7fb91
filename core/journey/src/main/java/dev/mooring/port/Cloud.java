package dev.mooring.port;

import dev.mooring.model.JourneyId;
import dev.mooring.model.MachineRef;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// Changes a Google Cloud project. Every method may throw a [WorldException]; each waits until its
/// operation is done.
public interface Cloud extends CloudReader {

  void create(NewInstance wanted);

  /// Deletes an instance; one that is not there is fine.
  void deleteInstance(MachineRef ref, String requestId);

  /// Lets a public key log in until it expires (metadata `ssh-keys`) and switches guest attributes
  /// on.
  ///
  /// @param journey whose key it is, which its line says
  void allowSsh(MachineRef ref, String user, String publicKey, Instant expires, JourneyId journey);

  /// Takes the lines with that public key out of the metadata again.
  ///
  /// @param guestAttributes what [#allowSsh] found in `enable-guest-attributes`, which is put back
  ///   unless others have changed it since; an empty text for no such entry, none to leave it alone
  void forbidSsh(MachineRef ref, String publicKey, Optional<String> guestAttributes);

  /// Adds network tags to an instance that lacks them.
  void addTags(MachineRef ref, Set<String> tags);

  void removeTags(MachineRef ref, Set<String> tags);

  void create(FirewallRule wanted, String requestId);

  /// Deletes a firewall rule; one that is not there is fine.
  void deleteFirewallRule(String project, String name, String requestId);
}
