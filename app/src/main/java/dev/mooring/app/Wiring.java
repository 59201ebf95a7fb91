package dev.mooring.app;

import dev.mooring.app.output.Said;
import dev.mooring.app.settings.Settings;
import dev.mooring.change.SshAccess;
import dev.mooring.check.Finding;
import dev.mooring.live.GcloudConfig;
import dev.mooring.live.GoogleCloud;
import dev.mooring.live.KubeContext;
import dev.mooring.live.Kubeconfig;
import dev.mooring.live.KubernetesCluster;
import dev.mooring.live.LiveWorld;
import dev.mooring.live.NoCloud;
import dev.mooring.live.Proxies;
import dev.mooring.live.SshConfig;
import dev.mooring.live.SshKeyFile;
import dev.mooring.live.SshMachines;
import dev.mooring.live.SshQuestions;
import dev.mooring.live.SshSetup;
import dev.mooring.live.WebDownloads;
import dev.mooring.model.JoinSpec;
import dev.mooring.model.MeshKind;
import dev.mooring.port.Cloud;
import dev.mooring.port.Downloads;
import dev.mooring.port.WorldException;
import dev.mooring.run.Journal;
import dev.mooring.run.Origin;
import dev.mooring.text.Phrasebook;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
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
    var home = surroundings.home();
    var files =
        Kubeconfig.files(
            surroundings.variable("KUBECONFIG"), home.resolve(".kube").resolve("config"));
    var ssh = surroundings.accountHome().resolve(".ssh");
    return complaining(
        () -> {
          var kubeconfig = Kubeconfig.read(files);
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
    var settings = decided.recalling(answers.path(), kubeconfig, named).settings();
    var origin = journal.origin().filter(_ -> decided.goesByTheJournal());
    var context = settings.cluster(kubeconfig).context();
    if (origin.isEmpty()) {
      settings.require(kubeconfig);
    }
    var cluster = new KubernetesCluster(kubeconfig, context, proxies, clock);
    var destination =
        Destination.find(
            cluster,
            origin.map(Origin::mesh).or(settings::mesh),
            origin.map(Origin::revision).orElseGet(settings::revision));
    var recalled = decided.recalling(answers.path(), kubeconfig, destination.mesh());
    var wanted = recalled.settings().joinSpec(kubeconfig, destination.mesh());
    var spec = origin.map(went -> went.into(wanted)).orElse(wanted);
    var machines = new SshMachines(door.cloud(), ssh.asking(person), key, login(spec));
    return new Session(
        spec,
        destination.journey(new SshAccess(key.publicKey(), KEY_LIFETIME)),
        new LiveWorld(
            journal.journey(), cluster, door.cloud(), machines, clock, downloads(place, proxies)),
        journal,
        place,
        answers::keep,
        recalled.unfit(),
        new Contexts(kubeconfig.contexts().stream().map(KubeContext::name).toList(), others),
        Session.Closing.of(
            () -> {
              machines.close();
              door.closing().run();
              cluster.close();
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
        new SshConfig(config, home, surroundings.variables()),
        known,
        SshSetup.usualIdentities(folder),
        surroundings.variable("SSH_AUTH_SOCK"),
        System.getProperty("user.name"),
        person);
  }

  /// On a host of one's own, the name of this computer's user is as good a guess as ssh's.
  private static String login(JoinSpec spec) {
    return spec.machineRef().host().isEmpty()
        ? spec.machine().sshUser()
        : System.getProperty("user.name");
  }

  /// What cannot be read before the journey begins is a matter of settings.
  private static Session complaining(Supplier<Session> session) {
    try {
      return session.get();
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
