package dev.mooring.app.thorough;

/// Files of others on the machine, in places where Mooring and the packages put theirs.
enum FileThing implements Thing {
  CERTIFICATE("/etc/certs/mine.pem", "www-data", "0640"),
  PROXY_FOLDER("/etc/istio/proxy/notes", "www-data", "0640"),
  MESH_FILE("/etc/istio/config/theirs", "root", "0644"),
  NOTES_OF_ISTIO("/etc/istio/notes", "www-data", "0644"),
  ENVOY_FILE("/var/lib/istio/envoy/theirs", "www-data", "0600"),
  ISTIO_LIBRARY("/var/lib/istio/theirs", "root", "0600"),
  TOKEN_OF_OTHERS("/run/secrets/tokens/theirs", "www-data", "0400"),
  RUN_FILE("/run/theirs.pid", "www-data", "0644"),
  LOCAL_ISTIO("/usr/local/istio/theirs", "www-data", "0755"),
  LOCAL_ISTIO_BINARY("/usr/local/istio/bin/theirs", "www-data", "0755"),
  DNSMASQ_FILE("/etc/dnsmasq.d/office", "root", "0644"),
  RESOLVED_FILE("/etc/systemd/resolved.conf.d/office.conf", "root", "0644"),
  DATABASE_SETTINGS("/etc/mysql/mariadb.conf.d/99-theirs.cnf", "root", "0644"),
  MOORING_FOLDER("/var/lib/mooring/theirs", "root", "0644"),
  DROP_IN("/etc/systemd/system/istio.service.d/theirs.conf", "root", "0644"),
  CRON_FILE("/etc/cron.d/backup", "root", "0644"),
  APT_SOURCE("/etc/apt/sources.list.d/theirs.list", "root", "0644"),
  DOWNLOAD("/tmp/istio-sidecar.deb", "www-data", "0600"),
  /// The machine is joined already.
  JOINED_BY_HAND("/var/lib/istio/envoy/cluster.env", "root", "0644") {
    @Override
    public boolean isLate(Setting setting) {
      return false;
    }
  };

  private final String path;
  private final String owner;
  private final String mode;

  FileThing(String path, String owner, String mode) {
    this.path = path;
    this.owner = owner;
    this.mode = mode;
  }

  @Override
  public boolean isInTheWay(Setting setting) {
    return this == JOINED_BY_HAND;
  }

  @Override
  public boolean fits(Setting setting) {
    return setting.hasMachine();
  }

  @Override
  public void plant(PracticeWorld world, Setting setting) {
    var folder = path.substring(0, path.lastIndexOf('/'));
    var machine = world.machine(setting.machine());
    machine.asRoot("mkdir -p " + folder);
    machine.asRoot("echo '# theirs' > " + path);
    machine.asRoot("chown %2$s:%2$s %1$s; chmod %3$s %1$s".formatted(path, owner, mode));
  }
}
