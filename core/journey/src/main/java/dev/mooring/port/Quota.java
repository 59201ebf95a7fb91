package dev.mooring.port;

/// A limit of a region, such as `FORWARDING_RULES`.
public record Quota(String metric, int limit, int usage) {

  public int free() {
    return limit - usage;
  }
}
