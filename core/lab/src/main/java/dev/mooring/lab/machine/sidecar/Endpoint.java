package dev.mooring.lab.machine.sidecar;

/// Where a server is.
record Endpoint(String host, int port) {
  private static final int XDS = 15012;

  static Endpoint parse(String text) {
    var colon = text.lastIndexOf(':');
    var number = colon < 0 ? "" : text.substring(colon + 1);
    return number.matches("\\d{1,5}")
        ? new Endpoint(text.substring(0, colon), Integer.parseInt(number))
        : new Endpoint(text, XDS);
  }

  @Override
  public String toString() {
    return host + ":" + port;
  }
}
