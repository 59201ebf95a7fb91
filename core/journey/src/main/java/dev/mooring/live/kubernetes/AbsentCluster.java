package dev.mooring.live.kubernetes;

import dev.mooring.port.Access;
import dev.mooring.port.Cluster;
import dev.mooring.port.NamespaceContents;
import dev.mooring.port.Resource;
import dev.mooring.port.ResourceKind;
import dev.mooring.port.ResourceRef;
import dev.mooring.port.Trouble;
import dev.mooring.port.WorldException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A cluster to which no kubeconfig leads any more: whoever asks is told so, and goes on with what
/// is elsewhere.
///
/// @param why the kubeconfig leads nowhere
public record AbsentCluster(WorldException why) implements Cluster {

  private WorldException absent() {
    return new WorldException.Unreachable(
        why.trouble().orElse(Trouble.KUBECONFIG_POINTS_NOWHERE), why.phrase(), why);
  }

  @Override
  public String version() {
    throw absent();
  }

  @Override
  public Optional<Resource> find(ResourceRef ref) {
    throw absent();
  }

  @Override
  public List<Resource> list(ResourceKind kind, String namespace, Map<String, String> labels) {
    throw absent();
  }

  @Override
  public NamespaceContents contents(String namespace) {
    throw absent();
  }

  @Override
  public String log(ResourceRef pod, int lines) {
    throw absent();
  }

  @Override
  public boolean serves(ResourceKind kind) {
    throw absent();
  }

  @Override
  public boolean may(Access access) {
    throw absent();
  }

  @Override
  public Resource apply(Resource wanted) {
    throw absent();
  }

  @Override
  public void label(ResourceRef ref, String key, String value) {
    throw absent();
  }

  @Override
  public void unlabel(ResourceRef ref, Set<String> keys) {
    throw absent();
  }

  @Override
  public void delete(ResourceRef ref) {
    throw absent();
  }

  @Override
  public String token(String namespace, String account, String audience, Duration life) {
    throw absent();
  }
}
