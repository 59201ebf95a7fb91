package dev.mooring.app;

import dev.mooring.port.Access;
import dev.mooring.port.ClusterReader;
import dev.mooring.port.NamespaceContents;
import dev.mooring.port.Resource;
import dev.mooring.port.ResourceKind;
import dev.mooring.port.ResourceRef;
import dev.mooring.port.WorldException;
import dev.mooring.text.Phrase;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A cluster that tells this user which kinds it serves, and nothing else.
public record ClosedCluster(String served) implements ClusterReader {
  @Override
  public boolean serves(ResourceKind kind) {
    return kind.apiVersion().equals(served);
  }

  @Override
  public List<Resource> list(ResourceKind kind, String namespace, Map<String, String> labels) {
    throw new WorldException.Denied(Phrase.of("refusal.said", "cannot list " + kind.kind()), null);
  }

  @Override
  public NamespaceContents contents(String namespace) {
    throw new WorldException.Denied(Phrase.of("refusal.said", "cannot list " + namespace), null);
  }

  @Override
  public Optional<Resource> find(ResourceRef ref) {
    throw new WorldException.Denied(Phrase.of("refusal.said", "cannot get " + ref), null);
  }

  @Override
  public boolean may(Access access) {
    return false;
  }

  @Override
  public String version() {
    return "v1.33.0";
  }

  @Override
  public String log(ResourceRef pod, int lines) {
    return "";
  }
}
