package dev.mooring.lab.machine.disk;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The accounts of a machine, as /etc/passwd and /etc/group have them.
public final class Accounts {
  private static final String PASSWD = "/etc/passwd";
  private static final String GROUP = "/etc/group";
  private static final String SHADOW = "/etc/shadow";
  private final Disk disk;
  private final Right usual;
  private final LoggedIn loggedIn = new LoggedIn();

  /// What sudo lets somebody do.
  public enum Right {
    /// Everything, as the guest agent sets it up (group `google-sudoers`).
    FREE("google-sudoers"),
    /// Everything, for the password (Debian's group `sudo`).
    PASSWORD("sudo"),
    NONE("users");

    private final String group;

    Right(String group) {
      this.group = group;
    }
  }

  /// The password of every person.
  public static final String PASSWORD = "practice";

  /// @param usual what each person may do who is added
  public Accounts(Disk disk, Right usual) {
    this.disk = disk;
    this.usual = usual;
  }

  public LoggedIn loggedIn() {
    return loggedIn;
  }

  public Optional<User> find(String name) {
    return users().filter(user -> user.name().equals(name)).findFirst();
  }

  public Optional<User> find(int uid) {
    return users().filter(user -> user.uid() == uid).findFirst();
  }

  public boolean hasGroup(String name) {
    return rows(GROUP).anyMatch(row -> row.getFirst().equals(name));
  }

  /// The number of a group, `65534` for one that nobody made.
  public int gid(String group) {
    return rows(GROUP)
        .filter(row -> row.getFirst().equals(group))
        .map(row -> Integer.parseInt(row.get(2)))
        .findFirst()
        .orElse(65534);
  }

  /// A person with a home folder, a bash and the usual right, as the guest agent makes it. One that
  /// is there already gets the right (GoogleCloudPlatform/guest-agent, non_windows_accounts.go).
  public void addPerson(String name) {
    addPlain(name);
    if (find(name).filter(user -> user.groups().contains(usual.group)).isEmpty()) {
      disk.write(
          GROUP,
          disk.text(GROUP)
              .orElse("")
              .replaceAll("(?m)^(" + usual.group + ":.*[^:\\n])$", "$1," + name)
              .replaceAll("(?m)^(" + usual.group + ":.*:)$", "$1" + name));
    }
  }

  /// Takes the free right away again, as the guest agent does where a user's last key goes; the
  /// account stays.
  public void dismiss(String name) {
    disk.write(GROUP, withoutMember(Right.FREE.group + ":.*", name));
  }

  private String withoutMember(String rows, String name) {
    return disk.text(GROUP)
        .orElse("")
        .lines()
        .map(
            line ->
                line.matches(rows)
                    ? line.replaceAll("(?<=[:,])" + name + "(,|$)", "").replaceAll(",$", "")
                    : line)
        .map(line -> line + "\n")
        .collect(Collectors.joining());
  }

  /// A person with a home folder and a bash, as `useradd -m` makes it.
  public void addPlain(String name) {
    if (find(name).isPresent()) {
      return;
    }
    var id = nextId(1000);
    add(name, id, "/home/" + name, "/bin/bash");
    disk.append(SHADOW, name + ":" + PASSWORD + ":19676:0:99999:7:::\n");
    var home = "/home/" + name;
    disk.folder(home);
    disk.own(home, name, 0755);
    disk.write(home + "/.profile", "# ~/.profile: read by login shells\n");
    disk.own(home + "/.profile", name, 0644);
  }

  /// An account for a service, with a group of the same name.
  public void addSystem(String name, String home) {
    if (find(name).isEmpty()) {
      add(name, nextId(100), home, "/usr/sbin/nologin");
    }
  }

  public void remove(String name) {
    disk.write(GROUP, withoutMember("[^:]*:.*", name));
    for (var file : List.of(PASSWD, GROUP, SHADOW)) {
      disk.write(file, disk.text(file).orElse("").replaceAll("(?m)^" + name + ":.*\n", ""));
    }
  }

  public void removeGroup(String name) {
    disk.write(GROUP, disk.text(GROUP).orElse("").replaceAll("(?m)^" + name + ":.*\n", ""));
  }

  /// What sudo lets this user do.
  public Right right(User user) {
    if (user.isRoot() || user.groups().contains(Right.FREE.group)) {
      return Right.FREE;
    }
    return user.groups().contains(Right.PASSWORD.group) ? Right.PASSWORD : Right.NONE;
  }

  /// Whether that is the user's password. Nobody keeps a secret on a practice machine, so it stands
  /// there as it is.
  public boolean isPassword(User user, String password) {
    return rows(SHADOW)
        .anyMatch(row -> row.getFirst().equals(user.name()) && row.get(1).equals(password));
  }

  private void add(String name, int id, String home, String shell) {
    disk.append(PASSWD, name + ":x:" + id + ":" + id + "::" + home + ":" + shell + "\n");
    disk.append(GROUP, name + ":x:" + id + ":\n");
  }

  private int nextId(int from) {
    var taken = new HashSet<Integer>();
    users().forEach(user -> taken.add(user.uid()));
    var id = from;
    while (taken.contains(id)) {
      id++;
    }
    return id;
  }

  private Stream<User> users() {
    return rows(PASSWD)
        .map(
            row ->
                new User(
                    row.get(0),
                    Integer.parseInt(row.get(2)),
                    groupName(row.get(3)),
                    Integer.parseInt(row.get(3)),
                    row.get(5),
                    row.get(6),
                    groupsOf(row.get(0), row.get(3))));
  }

  private String groupName(String gid) {
    return rows(GROUP)
        .filter(row -> row.get(2).equals(gid))
        .map(List::getFirst)
        .findFirst()
        .orElse(gid);
  }

  private Set<String> groupsOf(String user, String gid) {
    var groups = new HashSet<String>();
    groups.add(groupName(gid));
    rows(GROUP)
        .filter(row -> List.of(row.get(3).split(",", -1)).contains(user))
        .forEach(row -> groups.add(row.getFirst()));
    return groups;
  }

  private Stream<List<String>> rows(String file) {
    return disk.text(file)
        .orElse("")
        .lines()
        .map(line -> List.of(line.split(":", -1)))
        .filter(row -> row.size() >= 4);
  }
}
