package dev.mooring.lab.machine.net;

import dev.mooring.lab.world.Delay;
import dev.mooring.lab.world.JarText;
import dev.mooring.lab.world.LabTime;
import dev.mooring.lab.world.MeshNetwork.Reply;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/// The few hosts of the wide world that the practice machine can see.
public final class OutsideHosts {
  public static final String DOWNLOADS = "storage.googleapis.com";
  private static final String BLOBS = "blob.istio.io";
  private static final String RAW_GITHUB = "raw.githubusercontent.com";
  private static final Map<String, String> ADDRESSES =
      Map.of(
          DOWNLOADS,
          "142.250.152.207",
          BLOBS,
          "18.155.129.40",
          RAW_GITHUB,
          "185.199.108.133",
          "debian.practice.internal",
          "151.101.130.132",
          "mirrors.practice.internal",
          "151.101.130.133",
          "github.com",
          "140.82.112.4",
          "istio.io",
          "35.173.69.207");
  private final LabTime time;
  private final boolean hasDownloads;
  private final boolean hasNames;
  private final Releases releases;
  private final AtomicBoolean isFirst = new AtomicBoolean(true);

  /// What hosts offer of Istio's packages.
  @FunctionalInterface
  public interface Releases {

    /// A file as text; empty for what is not there.
    Optional<String> file(String host, String path);
  }

  /// @param hasDownloads whether the host of Istio's packages can be reached
  /// @param hasNames whether the name servers know the world outside
  public OutsideHosts(LabTime time, boolean hasDownloads, boolean hasNames, Releases releases) {
    this.hasNames = hasNames;
    this.time = time;
    this.hasDownloads = hasDownloads;
    this.releases = releases;
  }

  public Optional<String> address(String name) {
    return Optional.ofNullable(ADDRESSES.get(name)).filter(_ -> hasNames);
  }

  boolean owns(String ip) {
    return ADDRESSES.containsValue(ip);
  }

  Reply get(String ip, String host, String path) {
    var isBlobs = ip.equals(ADDRESSES.get(BLOBS));
    if (isBlobs || ip.equals(ADDRESSES.get(DOWNLOADS))) {
      if (!hasDownloads) {
        return new Reply.TimedOut();
      }
      if (isPackage(path) && isFirst.getAndSet(false)) {
        time.pass(Delay.ISTIO_DOWNLOAD);
      }
      return releases
          .file(isBlobs ? BLOBS : DOWNLOADS, path)
          .map(body -> answer(200, "OK", type(path), body))
          .orElseGet(() -> missing(path));
    }
    if (host.startsWith(RAW_GITHUB) && path.endsWith("/mysqldb-init.sql")) {
      return answer(
          200,
          "OK",
          "text/plain; charset=utf-8",
          JarText.of(OutsideHosts.class, "mysqldb-init.sql"));
    }
    return path.equals("/")
        ? answer(200, "OK", "text/html", "<html><body>" + host + "</body></html>\n")
        : missing(path);
  }

  private static String type(String path) {
    if (path.endsWith(".rpm")) {
      return "application/x-rpm";
    }
    return path.endsWith(".deb") ? "application/x-debian-package" : "text/plain";
  }

  private static boolean isPackage(String path) {
    return path.endsWith(".deb") || path.endsWith(".rpm");
  }

  private static Reply missing(String path) {
    return answer(
        404,
        "Not Found",
        "text/html; charset=UTF-8",
        "<html><head><title>404 Not Found</title></head><body>No such object: "
            + path
            + "</body></html>\n");
  }

  private static Reply answer(int status, String reason, String type, String body) {
    var headers = new LinkedHashMap<String, String>();
    for (var header :
        List.of(
            Map.entry("content-type", type),
            Map.entry("content-length", String.valueOf(body.length())))) {
      headers.put(header.getKey(), header.getValue());
    }
    return new Reply.Answered(status, reason, headers, body);
  }
}
