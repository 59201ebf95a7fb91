package dev.mooring.check;

import dev.mooring.port.Trouble;
import dev.mooring.port.WorldException;
import dev.mooring.text.Phrase;

/// What can be wrong, by a stable code. The texts are `MJ0101.what`, `.why` and `.todo`; the guide
/// has a page for each.
public enum Hint {
  MJ0010, // denied
  MJ0011, // not found
  MJ0012, // conflict
  MJ0013, // quota
  MJ0014, // unreachable
  MJ0015, // timed out
  MJ0016, // broken
  MJ0021, // the kubeconfig points nowhere
  MJ0022, // the login has expired
  MJ0023, // no login
  MJ0024, // the login plugin is not installed
  MJ0025, // the login plugin failed
  MJ0026, // the API server cannot be reached
  MJ0027, // the API server's certificate is not trusted
  MJ0028, // another field manager owns it
  MJ0029, // the proxy
  MJ0030, // the SSH configuration asks for too much
  MJ0031, // the login is refused
  MJ0032, // the host key is unknown
  MJ0033, // the host key changed
  MJ0034, // no way to root
  MJ0035, // the connection broke
  MJ0036, // an SSH key is unusable
  MJ0037, // a jump host is the obstacle
  MJ0038, // stopped
  MJ0039, // what answers is no API server
  MJ0040, // an object of others stands there, and differs
  MJ0041, // an object of another journey stands there, and differs
  MJ0050, // another one writes in the journal
  MJ0051, // the journal cannot be written
  MJ0052, // the journal cannot be read
  MJ0053, // a line of the journal is empty or cut off
  MJ0054, // a line of the journal is damaged
  MJ0055, // an entry of a newer version
  MJ0056, // the journey's id is not known
  MJ0057, // a bug while something was taken back
  MJ0101, // cluster does not answer
  MJ0102, // no Istio
  MJ0103, // another Istio than expected
  MJ0104, // Bookinfo not running
  MJ0105, // not enough forwarding rules left
  MJ0106, // rights missing
  MJ0107, // the project has no such cluster
  MJ0110, // no such revision
  MJ0111, // an Istio that is too old
  MJ0112, // a mesh without istiod
  MJ0113, // an ambient mesh
  MJ0114, // an ambient mesh and two networks
  MJ0115, // istiod registers no machines
  MJ0116, // istiod checks no machine's health
  MJ0117, // istiod does not look after the namespace
  MJ0118, // the default revision may not be seen
  MJ0119, // the name of the cluster is not told
  MJ0120, // the service range is not known
  MJ0121, // services lie outside the given service range
  MJ0122, // the cluster says another service range
  MJ0123, // istiod runs in another namespace
  MJ0201, // an address is pending
  MJ0202, // an address is refused
  MJ0203, // an address takes longer than usual
  MJ0210, // the cluster may have no load balancers
  MJ0211, // a load balancer with a name and no address
  MJ0212, // the address by hand is taken
  MJ0213, // the address by hand is no node's
  MJ0220, // a door with a name and no address
  MJ0221, // the cluster's network has no name
  MJ0222, // both networks have one name
  MJ0223, // the namespace is labelled with another network
  MJ0224, // a source range is none
  MJ0225, // the gateway does not run
  MJ0226, // a gateway without the ports
  MJ0227, // istiod does not know the gateway of the network
  MJ0228, // nothing hands connections of other networks on
  MJ0301, // the machine does not exist
  MJ0302, // the machine is in another network
  MJ0303, // SSH is not ready
  MJ0304, // the machine is not running
  MJ0310, // the mesh has no packages for this distribution
  MJ0311, // the distribution is too old
  MJ0312, // nobody has tried this distribution
  MJ0313, // no systemd
  MJ0314, // somebody else is installing packages
  MJ0315, // an installation was interrupted
  MJ0316, // a package host's name is not known
  MJ0317, // a package host does not answer
  MJ0318, // a proxy does not let it pass
  MJ0319, // the disk is nearly full
  MJ0320, // no inodes are left
  MJ0321, // a folder is read-only
  MJ0322, // SELinux enforces
  MJ0323, // the clock is off
  MJ0324, // another name server listens
  MJ0325, // another program holds the sidecar's port
  MJ0326, // another database holds the port
  MJ0327, // nobody known writes resolv.conf
  MJ0328, // resolv.conf cannot be written
  MJ0329, // dnsmasq has settings of others
  MJ0330, // the SSH host does not answer
  MJ0331, // the machine does not have the address
  MJ0332, // the control plane is out of the machine's reach
  MJ0340, // others' file stands where ours would
  MJ0342, // a line of others in /etc/hosts gives another address
  MJ0343, // others masked the unit
  MJ0344, // others' package of another version
  MJ0345, // others answer for a name of the cluster
  MJ0350, // an instance of others has the name
  MJ0351, // it belongs to another journey
  MJ0352, // a firewall rule of others has the name
  MJ0353, // a firewall rule of another machine of ours
  MJ0354, // the network tag is in use
  MJ0401, // the account has no key secret
  MJ0402, // the key files are not usable
  MJ0403, // a name resolves wrongly
  MJ0404, // the certificate request is not approved
  MJ0405, // traffic is not captured
  MJ0410, // the sidecar's unit does not stay up
  MJ0411, // the machine lost its way after the start
  MJ0412, // the machine took the capture back
  MJ0413, // the proxy is not ready
  MJ0414, // no certificate of the mesh yet
  MJ0415, // the machine is in another mesh
  MJ0416, // the group is somebody else's
  MJ0417, // no package for this processor
  MJ0418, // istiod has not registered the machine
  MJ0419, // the machine's entry is not connected
  MJ0420, // the machine is not healthy
  MJ0421, // another cluster's name
  MJ0422, // istiod does not find the group
  MJ0423, // the token has expired
  MJ0424, // a certificate of another mesh is used
  MJ0425, // the identity is not the group's
  MJ0426, // the proxy may not read its files
  MJ0427, // plain text where TLS is expected
  MJ0428, // the root certificate is wrong
  MJ0429, // istiod is out of reach
  MJ0430, // the mesh's root certificate is not in the namespace
  MJ0431, // no package of this release
  MJ0432, // the package cannot be fetched
  MJ0433, // the package was changed on its way
  MJ0434, // istiod does not accept who the machine says it is
  MJ0435, // nobody answers where istiod is to be
  MJ0440, // another journey joined the machine
  MJ0441, // the machine was joined by hand
  MJ0442, // an entry has the machine's address
  MJ0443, // the object stands for another machine
  MJ0501, // pods are not ready
  MJ0502, // the database does not answer as it should
  MJ0510, // others route the ratings
  MJ0511, // the database hears the loopback interface alone
  MJ0512, // pods without a sidecar
  MJ0520, // the database holds things of others
  MJ0522, // the database does not let root in
  MJ0523, // others decide where the database listens
  MJ0601, // name not resolved
  MJ0602, // address outside the captured range
  MJ0603, // no connection
  MJ0604, // bad status
  MJ0605, // not through the sidecar
  MJ0606, // not the expected body
  MJ0607, // the changed rating does not arrive
  MJ0608, // a unit does not run
  MJ0609, // the captured range is wrong
  MJ0610, // the name is not known through the sidecar
  MJ0611, // nobody healthy is there
  MJ0612, // TLS on one side only
  MJ0613, // the sidecar is not ready
  MJ0614, // no entry of the machine
  MJ0615, // the machine is unhealthy
  MJ0616; // the sidecar reaches nobody who answers

  /// What a refusal means that has a name of its own.
  static Hint of(Trouble trouble) {
    return switch (trouble) {
      case KUBECONFIG_POINTS_NOWHERE -> MJ0021;
      case LOGIN_EXPIRED -> MJ0022;
      case LOGIN_MISSING -> MJ0023;
      case LOGIN_PLUGIN_MISSING -> MJ0024;
      case LOGIN_PLUGIN_FAILED -> MJ0025;
      case API_SERVER_UNREACHABLE -> MJ0026;
      case API_NOT_UNDERSTOOD -> MJ0039;
      case CERTIFICATE_NOT_TRUSTED -> MJ0027;
      case FIELD_CONFLICT -> MJ0028;
      case PROXY_REFUSES -> MJ0029;
      case SSH_CONFIG -> MJ0030;
      case LOGIN_REFUSED -> MJ0031;
      case HOST_KEY_UNKNOWN -> MJ0032;
      case HOST_KEY_CHANGED -> MJ0033;
      case SUDO_REFUSED -> MJ0034;
      case CONNECTION_LOST -> MJ0035;
      case KEY_UNUSABLE -> MJ0036;
      case JUMP_FAILED -> MJ0037;
      case STOPPED -> MJ0038;
      case JOURNAL_HELD -> MJ0050;
      case JOURNAL_UNWRITABLE -> MJ0051;
      case JOURNEY_UNKNOWN -> MJ0056;
      case DEFAULT_REVISION_HIDDEN -> MJ0118;
      case SERVICE_RANGE_UNKNOWN -> MJ0120;
      case PACKAGE_MISSING -> MJ0431;
      case PACKAGE_UNREACHABLE -> MJ0432;
      case CHECKSUM_DIFFERS -> MJ0433;
    };
  }

  /// What a refusal of that kind means.
  static Hint of(WorldException refusal) {
    return switch (refusal) {
      case WorldException.Denied _ -> MJ0010;
      case WorldException.NotFound _ -> MJ0011;
      case WorldException.Conflict _ -> MJ0012;
      case WorldException.QuotaExceeded _ -> MJ0013;
      case WorldException.Unreachable _ -> MJ0014;
      case WorldException.TimedOut _ -> MJ0015;
      case WorldException.Broken _ -> MJ0016;
    };
  }

  public Phrase what(String... args) {
    return Phrase.of(name() + ".what", (Object[]) args);
  }
}
