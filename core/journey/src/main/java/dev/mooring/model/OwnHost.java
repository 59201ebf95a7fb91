package dev.mooring.model;

import java.util.regex.Pattern;

/// A machine that is no Compute Engine instance, as its owner describes it. Nothing in it means
/// anything to a shell.
///
/// @param host where SSH reaches it: a name, an IPv4 address, or an alias of `~/.ssh/config`
/// @param port port of SSH; 0 for what the SSH configuration says, or 22
/// @param user whom to log in as; empty for what the SSH configuration says
/// @param address the IPv4 address by which the pods reach the machine; empty to ask the machine
public record OwnHost(String host, int port, String user, String address) implements Machine {
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9]([-A-Za-z0-9._]*[A-Za-z0-9])?");
  private static final Pattern USER = Pattern.compile("([A-Za-z_][-A-Za-z0-9._]*)?");
  private static final String OCTET = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
  private static final Pattern ADDRESS =
      Pattern.compile("(%1$s\\.%1$s\\.%1$s\\.%1$s)?".formatted(OCTET));
  private static final Pattern FOUR_NUMBERS = Pattern.compile("\\d+(\\.\\d+){3}");

  /// @throws IllegalArgumentException with a sentence for people
  public OwnHost {
    require(
        HOST.matcher(host).matches()
            && (!FOUR_NUMBERS.matcher(host).matches() || ADDRESS.matcher(host).matches()),
        "host",
        "The SSH host ''{0}'' is not valid: it is a name, an IPv4 address or an alias.",
        host);
    require(
        port >= 0 && port <= 65_535,
        "ssh-port",
        "The SSH port {0} is not valid: it is a number from 1 to 65535.",
        port);
    require(USER.matcher(user).matches(), "ssh-user", "The SSH user ''{0}'' is not valid.", user);
    require(
        ADDRESS.matcher(address).matches(),
        "machine-address",
        "The machine''s address ''{0}'' is not valid: it is the IPv4 address by which the pods"
            + " reach it.",
        address);
  }

  private static void require(boolean isMet, String word, String otherwise, Object value) {
    if (!isMet) {
      throw InvalidValue.of(word, otherwise, value);
    }
  }

  /// Where a person looks for it: its address, or its name while that is not known.
  public String place() {
    return address.isEmpty() ? host : address;
  }

  @Override
  public MachineRef ref() {
    return MachineRef.own(this);
  }

  @Override
  public OwnHost withRef(MachineRef other) {
    return this;
  }

  /// The same under another SSH name.
  public OwnHost withHost(String other) {
    return new OwnHost(other, port, user, address);
  }

  /// The same with another port of SSH.
  public OwnHost withPort(int other) {
    return new OwnHost(host, other, user, address);
  }

  /// The same for another user.
  public OwnHost withUser(String other) {
    return new OwnHost(host, port, other, address);
  }

  /// The same with another address for the pods.
  public OwnHost withAddress(String other) {
    return new OwnHost(host, port, user, other);
  }
}
