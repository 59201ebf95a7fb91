package dev.mooring.app.thorough;

import java.util.List;

/// What others have on the machine beside files of their own.
enum SystemThing implements Thing {
  HOSTS_LINE("echo '10.9.9.9 printer.office' >> /etc/hosts"),
  RESOLVER_LINE("echo 'options timeout:1' >> /etc/resolv.conf"),
  DHCLIENT_LINE("echo 'send host-name \"theirs\";' >> /etc/dhcp/dhclient.conf"),
  UNIT(
      "printf '[Unit]\\nDescription=Theirs\\n[Service]\\nExecStart=/bin/true\\n' >"
          + " /lib/systemd/system/theirs.service",
      "systemctl daemon-reload",
      "systemctl enable theirs",
      "systemctl start theirs"),
  TIMER("systemd-run --on-active=6h --unit=theirs-timer true"),
  DNSMASQ_INSTALLED("apt-get -q update", "apt-get install -q -y dnsmasq"),
  DATABASE_INSTALLED("apt-get -q update", "apt-get install -q -y mariadb-server"),
  TOOLS_INSTALLED("apt-get -q update", "apt-get install -q -y dnsutils"),
  APT_LISTS("apt-get -q update"),
  NAT_CHAIN(
      "iptables -t nat -N THEIRS",
      "iptables -t nat -A THEIRS -p tcp --dport 8443 -j RETURN",
      "iptables -t nat -A PREROUTING -p tcp -j THEIRS"),
  NAT_RULE("iptables -t nat -A OUTPUT -p tcp -d 10.7.7.7/32 -j RETURN"),
  DATABASE("mysql -e 'create database shop; create table shop.stock (id int, name varchar(9))'") {
    @Override
    List<Thing> first() {
      return List.of(DATABASE_INSTALLED);
    }
  },
  TABLE("mysql -e 'create database if not exists test; create table test.mine (id int)'") {
    @Override
    List<Thing> first() {
      return List.of(DATABASE_INSTALLED);
    }
  },
  TABLE_OF_OUR_NAME(
      "mysql -e 'create database if not exists test; create table test.ratings (ReviewID int,"
          + " Rating int); insert into test.ratings values (1, 3)'") {
    @Override
    List<Thing> first() {
      return List.of(DATABASE_INSTALLED);
    }

    @Override
    public boolean isLate(Setting setting) {
      return false;
    }
  },
  USER_OF_OUR_NAME("mysql -e \"create user ratings@localhost identified by 'theirs'\"") {
    @Override
    List<Thing> first() {
      return List.of(DATABASE_INSTALLED);
    }

    @Override
    public boolean isLate(Setting setting) {
      return false;
    }
  },
  DATABASE_USER("mysql -e \"create user shop@localhost identified by 'theirs'\"") {
    @Override
    List<Thing> first() {
      return List.of(DATABASE_INSTALLED);
    }
  },
  ACCOUNT_OF_THE_PROXY("useradd --system --home-dir /var/lib/istio istio-proxy") {
    @Override
    public boolean isLate(Setting setting) {
      return false;
    }
  },
  PERSON(
      "id ada >/dev/null 2>&1 || useradd --system ada",
      "mkdir -p /etc/sudoers.d",
      "echo 'ada ALL=(ALL) NOPASSWD:ALL' > /etc/sudoers.d/ada",
      "chmod 0440 /etc/sudoers.d/ada");

  private final List<String> lines;

  SystemThing(String... lines) {
    this.lines = List.of(lines);
  }

  /// What has to be there before.
  List<Thing> first() {
    return List.of();
  }

  @Override
  public boolean isInTheWay(Setting setting) {
    return (this == USER_OF_OUR_NAME && setting.hasOwnLogin())
        || (this == TABLE_OF_OUR_NAME && setting.hasDatabase());
  }

  @Override
  public boolean fits(Setting setting) {
    return setting.hasMachine();
  }

  /// What needs a database finds the one that the journey has made.
  @Override
  public boolean isLate(Setting setting) {
    return first().isEmpty() || setting.hasDatabase();
  }

  @Override
  public void plant(PracticeWorld world, Setting setting) {
    var machine = world.machine(setting.machine());
    if (!machine.isActive("mariadb")) {
      first().forEach(thing -> thing.plant(world, setting));
    }
    lines.forEach(machine::asRoot);
    if (lines.contains("apt-get -q update")) {
      // Of lists alone it can't be seen who fetched them.
      machine.asRoot("echo '# theirs' >> $(ls /var/lib/apt/lists/*_Packages)");
    }
  }
}
