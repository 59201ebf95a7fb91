package dev.mooring.lab.machine.net;

/// A port that a program listens on.
///
/// @param address as `ss` prints it: `127.0.0.1`, `0.0.0.0`, `127.0.0.53%lo`
public record Socket(String protocol, String address, int port, String program, int pid) {

  /// The line of `ss`.
  ///
  /// @param hasProtocol whether it begins with the protocol
  /// @param hasProgram whether it ends with the program
  public String line(boolean hasProtocol, boolean hasProgram) {
    return (hasProtocol ? protocol + " " : "")
        + (protocol.equals("udp") ? "UNCONN 0      0      " : "LISTEN 0      128    ")
        + "%20s  0.0.0.0:*".formatted(address + ":" + port)
        + (hasProgram ? " users:((\"%s\",pid=%d,fd=4))".formatted(program, pid) : "");
  }
}
