package dev.mooring.app.settings;

import dev.mooring.app.session.Complaint;
import dev.mooring.live.kubernetes.Kubeconfig;
import dev.mooring.model.ClusterRef;
import dev.mooring.model.GkeContext;
import dev.mooring.model.JoinSpec;
import dev.mooring.model.MeshKind;
import dev.mooring.model.OwnCluster;
import dev.mooring.port.WorldException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the user has decided in a file; the rest is as in the tutorial, and in the kubeconfig.
public final class Settings {
  private static final Logger LOG = LoggerFactory.getLogger(Settings.class);
  private final String source;
  private final SettingsFile file;
  private final Optional<String> chosen;
  private final Optional<MeshKind> mesh;
  private final boolean asksLater;
  private final boolean goesByTheJournal;

  private Settings(
      String source,
      SettingsFile file,
      Optional<String> chosen,
      Optional<MeshKind> mesh,
      boolean asksLater,
      boolean goesByTheJournal) {
    this.source = source;
    this.mesh = mesh;
    this.file = file;
    this.chosen = chosen;
    this.asksLater = asksLater;
    this.goesByTheJournal = goesByTheJournal;
  }

  /// Nothing decided.
  public static Settings none() {
    return new Settings(
        "the settings", SettingsFile.EMPTY, Optional.empty(), Optional.empty(), false, false);
  }

  /// Nothing decided yet: a window will ask.
  public static Settings asked() {
    return new Settings(
        "the settings", SettingsFile.EMPTY, Optional.empty(), Optional.empty(), true, false);
  }

  /// Nothing decided, for what was made before: the journal knows what it needs to know.
  public static Settings asInTheJournal() {
    return new Settings(
        "the settings", SettingsFile.EMPTY, Optional.empty(), Optional.empty(), true, true);
  }

  /// Whether the place of the last run counts more than what else is said.
  public boolean goesByTheJournal() {
    return goesByTheJournal;
  }

  /// @throws Complaint when the file cannot be read or is not valid
  public static Settings read(Path path) {
    var file = SettingsReader.read(path);
    return new Settings(path.toString(), file, Optional.empty(), file.mesh(), false, false);
  }

  /// The same in a window, which asks for what the file does not say.
  public Settings asking() {
    return new Settings(source, file, chosen, mesh, true, goesByTheJournal);
  }

  /// These, or what a file says where nothing was decided.
  ///
  /// @throws Complaint when that file cannot be read or is not valid
  public Settings orElse(Optional<Path> other) {
    return file.equals(SettingsFile.EMPTY) && chosen.isEmpty()
        ? other.map(this::by).orElse(this)
        : this;
  }

  private Settings by(Path other) {
    var read = read(other);
    return new Settings(
        read.source, read.file, chosen, mesh.or(read::mesh), false, goesByTheJournal);
  }

  /// Settings with what was decided here the last time.
  ///
  /// @param unfit answers of the last time that cannot be meant any more, by the form's keys
  public record Recalled(Settings settings, Map<String, String> unfit) {
    public Recalled {
      unfit = Map.copyOf(unfit);
    }
  }

  /// These, or where nothing was decided, what was decided here the last time. Only a window goes
  /// on from there: a command line says all that it means. Answers that cannot be meant any more
  /// don't count, and are told.
  ///
  /// @param answers may not be there
  /// @param meant the mesh that the journey leads into
  public Recalled recalling(Path answers, Kubeconfig kubeconfig, MeshKind meant) {
    if (!asksLater || !file.equals(SettingsFile.EMPTY) || !Files.exists(answers)) {
      return new Recalled(this, Map.of());
    }
    var kept = KeptAnswers.sift(answers, told -> with(told, answers).wrong(kubeconfig, meant));
    if (kept.isEmpty()) {
      // Yesterday's answers are a convenience; without them the window asks anew.
      LOG.warn("The last answers in {} are left aside: they cannot be read", answers);
    }
    return kept.map(some -> new Recalled(with(some.file(), answers), some.unfit()))
        .orElse(new Recalled(this, Map.of()));
  }

  private Settings with(SettingsFile told, Path answers) {
    return new Settings(answers.toString(), told, chosen, mesh, true, goesByTheJournal);
  }

  private String wrong(Kubeconfig kubeconfig, MeshKind meant) {
    try {
      var _ = joinSpec(kubeconfig, meant);
      return "";
    } catch (Complaint complaint) {
      return complaint.what();
    } catch (WorldException refusal) {
      return refusal.getMessage();
    }
  }

  /// The same decisions in another context. What the file says about its own cluster does not count
  /// there.
  public Settings in(String context) {
    return new Settings(source, file, Optional.of(context), mesh, asksLater, goesByTheJournal);
  }

  /// The same decisions for a mesh; where none is given, as they are.
  public Settings into(Optional<MeshKind> given) {
    return new Settings(source, file, chosen, given.or(() -> mesh), asksLater, goesByTheJournal);
  }

  /// The context that was named, if one was.
  public Optional<String> context() {
    return chosen.or(() -> file.context());
  }

  /// The mesh that was named, if one was.
  public Optional<MeshKind> mesh() {
    return mesh;
  }

  /// The revision of the control plane that the file names; empty where it does not.
  public String revision() {
    return file.revision().orElse("");
  }

  private OwnCluster ranges(SettingsFile told) {
    try {
      return Ranges.of(told);
    } catch (IllegalArgumentException invalid) {
      throw notValid(invalid);
    }
  }

  private Complaint notValid(IllegalArgumentException invalid) {
    return Complaint.wrongUse(
        "In " + source + ": " + SettingsKeys.of(invalid) + invalid.getMessage(),
        "With it the journey would fail half way.",
        "Correct that value.");
  }

  /// The whole input of a journey.
  ///
  /// @param mesh that the journey leads into
  /// @param kubeconfig tells the cluster where the file does not
  /// @throws Complaint when something is missing or not valid
  /// @throws dev.mooring.port.WorldException when the kubeconfig has no such context
  public JoinSpec joinSpec(Kubeconfig kubeconfig, MeshKind mesh) {
    try {
      return new Completion(file, asksLater, mesh).of(cluster(kubeconfig));
    } catch (IllegalArgumentException invalid) {
      throw notValid(invalid);
    }
  }

  /// Refuses what can work in no mesh, before the cluster is asked which one it has.
  ///
  /// @throws Complaint when something is missing or not valid
  /// @throws dev.mooring.port.WorldException when the kubeconfig has no such context
  public void require(Kubeconfig kubeconfig) {
    var _ = joinSpec(kubeconfig, mesh.orElse(MeshKind.TUTORIAL));
  }

  /// The cluster that is meant.
  ///
  /// @throws Complaint when that is not known
  /// @throws dev.mooring.port.WorldException when the kubeconfig has no such context
  public ClusterRef cluster(Kubeconfig kubeconfig) {
    var own = file.context().or(kubeconfig::currentContext);
    var context =
        chosen
            .or(() -> own)
            .map(kubeconfig::context)
            .orElseThrow(
                () ->
                    Complaint.wrongUse(
                        "It is not known which cluster is meant.",
                        "The kubeconfig has several contexts and no current one.",
                        "Choose one: kubectl config use-context NAME, or the setting 'context'."));
    var told = chosen.isEmpty() || chosen.equals(own) ? file : SettingsFile.EMPTY;
    var gke = GkeContext.parse(context.name());
    if (told.isOwnCluster() || (gke.isEmpty() && !told.isInGoogleCloud())) {
      return ClusterRef.own(context.name(), ranges(told));
    }
    var known = gke.orElse(new ClusterRef(context.name(), "", "", ""));
    return new ClusterRef(
        context.name(),
        known("project", told.project(), known.project(), context.name()),
        known("location", told.location(), known.location(), context.name()),
        known("cluster", told.cluster(), known.name(), context.name()));
  }

  private static String known(String key, Optional<String> chosen, String told, String context) {
    var value = chosen.orElse(told);
    if (value.isEmpty()) {
      throw Complaint.wrongUse(
          "The setting '" + key + "' is missing.",
          "The context " + context + " was not named by gcloud, so it does not tell.",
          "Give project, location and cluster in a settings file (--settings FILE).");
    }
    return CloudName.require(key, value);
  }
}
