package dev.mooring.lab.mesh.tutorial;

import dev.mooring.lab.mesh.Authority;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;

/// A certificate authority whose papers are lines of words: who, until when, and which key and root
/// they belong to.
final class PaperAuthority implements Authority {
  static final String ROOT = "root mesh";
  private final AtomicInteger keys = new AtomicInteger();
  private final InstantSource clock;

  PaperAuthority(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public Credentials issue(String namespace, String account) {
    return issue("mesh", namespace, account, clock.instant().plus(Duration.ofHours(1)));
  }

  Credentials issue(String root, String namespace, String account, Instant notAfter) {
    var key = keys.incrementAndGet();
    var chain = String.join(" ", root, namespace, account, "" + key, notAfter.toString());
    return new Credentials(chain, "key " + key, notAfter);
  }

  @Override
  public Verdict verify(String certChainPem, String keyPem, String rootPem) {
    var words = certChainPem.split(" ", -1);
    if (words.length != 5) {
      return new Verdict.Invalid("no certificate");
    }
    if (!rootPem.equals(ROOT) || !words[0].equals("mesh")) {
      return new Verdict.Invalid("foreign root");
    }
    if (!keyPem.equals("key " + words[3])) {
      return new Verdict.Invalid("key mismatch");
    }
    var notAfter = Instant.parse(words[4]);
    return notAfter.isAfter(clock.instant())
        ? new Verdict.Identity(words[1], words[2], notAfter)
        : new Verdict.Invalid("expired");
  }
}
