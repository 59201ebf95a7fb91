package dev.mooring.app.wiring;

import dev.mooring.app.output.Said;
import dev.mooring.app.session.Complaint;
import dev.mooring.app.session.Contexts;
import dev.mooring.app.session.Session;
import dev.mooring.app.session.StateFolders;
import dev.mooring.app.session.Surroundings;
import dev.mooring.app.settings.Settings;
import dev.mooring.change.cloud.SshAccess;
import dev.mooring.check.Finding;
import dev.mooring.live.LiveWorld;
import dev.mooring.live.WebDownloads;
import dev.mooring.live.call.Proxies;
import dev.mooring.live.google.GcloudConfig;
import dev.mooring.live.google.GoogleCloud;
import dev.mooring.live.google.NoCloud;
import dev.mooring.live.kubernetes.AbsentCluster;
import dev.mooring.live.kubernetes.KubeContext;
import dev.mooring.live.kubernetes.Kubeconfig;
import dev.mooring.live.kubernetes.KubernetesCluster;
import dev.mooring.live.ssh.SshKeyFile;
import dev.mooring.live.ssh.SshMachines;
import dev.mooring.live.ssh.SshSetup;
import dev.mooring.live.ssh.config.SshConfig;
import dev.mooring.model.MeshKind;
import dev.mooring.port.Cloud;
import dev.mooring.port.Cluster;
import dev.mooring.port.Downloads;
import dev.mooring.port.SshQuestions;
import dev.mooring.port.WorldException;
import dev.mooring.run.Journal;
import dev.mooring.run.Origin;
import dev.mooring.text.Phrasebook;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// Puts a journey together: the same clients for practice and for the real world.
public final class Wiring {
  private static final Duration KEY_LIFETIME = Duration.ofHours(12);
  private final Surroundings surroundings;
  private final SshQuestions person;

  /// @param person who is asked on the way to the machine
  public Wiring(Surroundings surroundings, SshQuestions person) {
    this.surroundings = surroundings;
    this.person = person;
  }

  /// A journey in the real world, with the kubeconfig and the credentials of this computer.
  ///
  /// @throws Complaint when something is missing that the user has to bring
  public Session live(Settings settings) {
    return live(settings, Kubeconfig::read);
  }

  /// The same for what was made before: where something is left to take back, also without a
  /// kubeconfig that leads to its cluster.
  ///
  /// @throws Complaint when it isn't known which cluster is meant
  public Session reopened(Settings settings) {
    var unfinished = surroundings.unfinished();
    var meant =
        complaining(
            () ->
                settings
                    .context()
                    .or(() -> Kubeconfig.present(kubeconfigs()).currentContext())
                    .or(() -> only(unfinished)));
    return meant
        .filter(unfinished::contains)
        .map(name -> live(settings.in(name), files -> Kubeconfig.read(files, name)))
        .orElseGet(() -> live(settings));
  }

  private static Optional<String> only(List<String> unfinished) {
    if (unfinished.size() > 1) {
      throw Complaint.wrongUse(
          "It is not known which cluster is meant.",
          "Something is left to take back in the contexts " + String.join(", ", unfinished) + ".",
          "Name one: mooring undo --context NAME");
    }
    return unfinished.stream().findFirst();
  }

  private List<Path> kubeconfigs() {
    return Kubeconfig.files(
        surroundings.variable("KUBECONFIG"),
        surroundings.home().resolve(".kube").resolve("config"));
  }

  private Session live(Settings settings, Function<List<Path>, Kubeconfig> reading) {
    var ssh = surroundings.accountHome().resolve(".ssh");
    return complaining(
        () -> {
          var kubeconfig = reading.apply(kubeconfigs());
          var context = kubeconfig.context(settings.cluster(kubeconfig).context());
          return session(
              kubeconfig,
              settings,
              CloudDoor.of(GoogleCloud.real()),
              theirs(ssh),
              new StateFolders(surroundings.stateFolder()).of(context.name()),
              Proxies.of(surroundings.variables()),
              Session.Place.live(context, GcloudConfig.read(gcloudFolder())),
              name -> live(settings.in(name)));
        });
  }

  private Path gcloudFolder() {
    var chosen = surroundings.variable("CLOUDSDK_CONFIG");
    return chosen.isEmpty()
        ? surroundings.home().resolve(".config").resolve("gcloud")
        : Path.of(chosen);
  }

  /// A journey in a running lab.
  ///
  /// @throws Complaint when the settings do not fit it
  public Session practice(LabHome lab, Settings settings) {
    return complaining(
        () -> {
          var kubeconfig = Kubeconfig.read(List.of(lab.kubeconfig()));
          return session(
              kubeconfig,
              settings,
              lab.cloud()
                  .map(access -> CloudDoor.of(GoogleCloud.at(access.compute(), access.token())))
                  .orElseGet(CloudDoor::none),
              SshSetup.of(new SshConfig(List.of(lab.sshConfig())), List.of(lab.knownHosts())),
              lab.state(),
              Proxies.none(),
              new Session.Place(Session.Mode.PRACTICE, ""),
              name -> practice(lab, settings.in(name)));
        });
  }

  private Session session(
      Kubeconfig kubeconfig,
      Settings decided,
      CloudDoor door,
      SshSetup ssh,
      Path state,
      Proxies proxies,
      Session.Place place,
      Function<String, Session> others) {
    var clock = surroundings.clock();
    var key = SshKeyFile.in(state);
    var answers = new AnswersFile(state.resolve("answers.yaml"));
    var journal = new Journal(state.resolve("journal.jsonl"));
    var named = decided.mesh().orElse(MeshKind.TUTORIAL);
    var known = decided.recalling(answers.path(), kubeconfig, named);
    var settings = known.settings();
    var origin = journal.origin().filter(_ -> decided.goesByTheJournal());
    var context = settings.cluster(kubeconfig).context();
    if (origin.isEmpty()) {
      settings.require(kubeconfig);
    }
    var way = ClusterDoor.of(kubeconfig, context, proxies, clock);
    var destination =
        Destination.find(
            way.cluster(),
            origin.map(Origin::mesh).or(settings::mesh),
            origin.map(Origin::revision).orElseGet(settings::revision));
    // Each mesh has rules of its own.
    var recalled =
        destination.mesh() == named
            ? known
            : decided.recalling(answers.path(), kubeconfig, destination.mesh());
    var wanted = recalled.settings().joinSpec(kubeconfig, destination.mesh());
    var spec = origin.map(went -> went.into(wanted)).orElse(wanted);
    var logins = Logins.of(journal.origins(), spec);
    var machines =
        new SshMachines(door.cloud(), ssh.asking(person), key, logins.usual(), logins::on);
    return new Session(
        spec,
        destination.journey(
            new SshAccess(key.publicKey(), KEY_LIFETIME, Optional.of(journal.journey()))),
        new LiveWorld(
            journal.journey(),
            way.cluster(),
            door.cloud(),
            machines,
            clock,
            downloads(place, proxies)),
        journal,
        place,
        answers::keep,
        recalled.unfit(),
        new Contexts(kubeconfig.contexts().stream().map(KubeContext::name).toList(), others),
        Session.Closing.of(
            () -> {
              machines.close();
              door.closing().run();
              way.closing().run();
            }));
  }

  /// The practice world is closed: what its machines cannot fetch, nobody fetches.
  private static Downloads downloads(Session.Place place, Proxies proxies) {
    return place.mode() == Session.Mode.LIVE ? new WebDownloads(proxies) : Downloads.none();
  }

  /// What this computer's user has for ssh.
  private SshSetup theirs(Path folder) {
    var home = surroundings.accountHome();
    var config = List.of(folder.resolve("config"), Path.of("/etc/ssh/ssh_config"));
    var known = List.of(folder.resolve("known_hosts"), Path.of("/etc/ssh/ssh_known_hosts"));
    return new SshSetup(
        new SshConfig(config, home, surroundings.variables()).askingSsh(),
        known,
        SshSetup.usualIdentities(folder),
        surroundings.variable("SSH_AUTH_SOCK"),
        System.getProperty("user.name"),
        person);
  }

  /// What cannot be read before the journey begins is a matter of settings.
  private static <T> T complaining(Supplier<T> reading) {
    try {
      return reading.get();
    } catch (WorldException refusal) {
      if (refusal.trouble().isPresent()) {
        throw named(refusal);
      }
      throw Complaint.wrongUse(
          refusal.getMessage(),
          "The journey begins with what these files say.",
          "Put it right, or choose others by KUBECONFIG or in the settings.");
    }
  }

  private static Complaint named(WorldException refusal) {
    var finding = Finding.of(refusal);
    var said = Said.of(finding, new Phrasebook(Locale.ENGLISH));
    return Complaint.wrongUse(said.what() + " (" + finding.hint() + ")", said.why(), said.todo());
  }

  /// The way to the cluster; one that only a journal knows may have none.
  private record ClusterDoor(Cluster cluster, Runnable closing) {
    static ClusterDoor of(
        Kubeconfig kubeconfig, String context, Proxies proxies, InstantSource clock) {
      try {
        var cluster = new KubernetesCluster(kubeconfig, context, proxies, clock);
        return new ClusterDoor(cluster, cluster::close);
      } catch (WorldException.NotFound nowhere) {
        if (kubeconfig.isStrict()) {
          throw nowhere;
        }
        return new ClusterDoor(new AbsentCluster(nowhere), () -> {});
      }
    }
  }

  /// The way to Google Cloud; its clients are made when they are first needed, so that a journey
  /// without it asks nobody for credentials.
  private record CloudDoor(Cloud cloud, Runnable closing) {
    static CloudDoor of(GoogleCloud google) {
      return new CloudDoor(google, google::close);
    }

    static CloudDoor none() {
      return new CloudDoor(new NoCloud(), () -> {});
    }
  }
}
