package dev.mooring.app.thorough;

import java.util.stream.Stream;

/// What others do by hand to what Mooring made, between its run and its undo.
enum Deed {
  DELETE_NAMESPACE {
    @Override
    void perform(PracticeWorld world, Setting setting) {
      if (world.has("namespaces", "", setting.namespace())) {
        world.delete("namespaces", "", setting.namespace());
      }
    }
  },
  DELETE_BALANCER {
    @Override
    void perform(PracticeWorld world, Setting setting) {
      var name = setting.isIstio1() ? "istiod-vm-ilb" : "istio-pilot-ilb";
      if (world.has("services", "istio-system", name)) {
        world.delete("services", "istio-system", name);
      }
    }
  },
  EDIT_BALANCER {
    @Override
    void perform(PracticeWorld world, Setting setting) {
      var name = setting.isIstio1() ? "istiod-vm-ilb" : "istio-ca-ilb";
      if (world.has("services", "istio-system", name)) {
        world.edit(
            "services",
            "istio-system",
            name,
            live -> live.withObject("/metadata/annotations").put("example.org/note", "theirs"));
      }
    }
  },
  DELETE_MACHINE {
    @Override
    boolean fits(Setting setting) {
      return setting.ground() == Setting.Ground.NEW_INSTANCE;
    }

    @Override
    void perform(PracticeWorld world, Setting setting) {
      if (world.hasMachine(setting.machine())) {
        world.cloud.delete(CloudDesk.ZONE + "instances/" + setting.machine());
      }
    }
  },
  STOP_MACHINE {
    @Override
    boolean fits(Setting setting) {
      return setting.ground() == Setting.Ground.NEW_INSTANCE;
    }

    @Override
    void perform(PracticeWorld world, Setting setting) {
      if (world.hasMachine(setting.machine())) {
        world.cloud.post(CloudDesk.ZONE + "instances/" + setting.machine() + "/stop", "");
      }
    }
  },
  DELETE_FIREWALL_RULE {
    @Override
    boolean fits(Setting setting) {
      return setting.isGoogle();
    }

    @Override
    void perform(PracticeWorld world, Setting setting) {
      var name = "mooring-pods-to-" + setting.machine();
      if (world.cloud.resources().containsKey("firewalls " + name)) {
        world.cloud.delete("global/firewalls/" + name);
      }
    }
  },
  STOP_UNITS("for u in istio istio-auth-node-agent dnsmasq; do systemctl stop $u || true; done"),
  DISABLE_UNITS("for u in istio istio-auth-node-agent; do systemctl disable $u || true; done"),
  PURGE_SIDECAR(
      "for p in istio-sidecar istio-proxy istio-agent istio-auth-node-agent; do apt-get purge -q -y"
          + " $p || true; done"),
  PURGE_DATABASE("apt-get purge -q -y mariadb-server || true"),
  DELETE_MOORING_FOLDER("rm -rf /var/lib/mooring"),
  FLUSH_RULES("iptables -t nat -F"),
  DELETE_CERTIFICATES("rm -rf /etc/certs"),
  EDIT_OUR_FILE("f=/var/lib/istio/envoy/cluster.env; if [ -e $f ]; then echo '# theirs' >> $f; fi"),
  EDIT_HOSTS("sed -i '1i # theirs' /etc/hosts"),
  DROP_DATABASE("if which mysql >/dev/null; then mysql -e 'drop database if exists test'; fi"),
  RESTART_DATABASE("systemctl restart mariadb || true");

  private final String line;

  Deed() {
    this("");
  }

  Deed(String line) {
    this.line = line;
  }

  static Stream<Deed> fitting(Setting setting) {
    return Stream.of(values()).filter(deed -> deed.fits(setting));
  }

  boolean fits(Setting setting) {
    return line.isEmpty() || setting.hasMachine();
  }

  void perform(PracticeWorld world, Setting setting) {
    world.machine(setting.machine()).asRoot(line);
  }
}
