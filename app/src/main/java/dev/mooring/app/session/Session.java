package dev.mooring.app.session;

import dev.mooring.live.google.GcloudConfig;
import dev.mooring.live.kubernetes.KubeContext;
import dev.mooring.model.JoinSpec;
import dev.mooring.port.Access;
import dev.mooring.port.World;
import dev.mooring.run.Cleanup;
import dev.mooring.run.Journal;
import dev.mooring.step.Journey;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// One journey with everything that it needs: the window and every command start from here.
///
/// @param spec what the user decided, or the defaults where nothing was decided yet
/// @param place where it happens, for the badge and the status bar
/// @param answers keeps what the user decided for the next time
/// @param unfit what the user decided the last time and cannot be meant any more, by the form's
///   keys
/// @param contexts where else it could happen
/// @param closing what is to be closed behind it
public record Session(
    JoinSpec spec,
    Journey journey,
    World world,
    Journal journal,
    Place place,
    Consumer<JoinSpec> answers,
    Map<String, String> unfit,
    Contexts contexts,
    Closing closing)
    implements AutoCloseable {

  /// Whether anything real is touched.
  public enum Mode {
    PRACTICE,
    LIVE
  }

  /// What the status bar says.
  ///
  /// @param account who is logged in to the cloud; empty in practice
  /// @param project that gcloud is set to; empty where it is set to none
  public record Place(Mode mode, String account, String project) {

    /// A place without Google Cloud's tools.
    public Place(Mode mode, String account) {
      this(mode, account, "");
    }

    public static Place live(KubeContext context, GcloudConfig gcloud) {
      var account = gcloud.account().isEmpty() ? context.user() : gcloud.account();
      return new Place(Mode.LIVE, account, gcloud.project());
    }
  }

  /// What a session has opened.
  ///
  /// @param connections belong to this session alone
  /// @param ground what it stands on, such as a lab that was started for it; a session that goes on
  ///   in another context stands on the same
  public record Closing(Runnable connections, Runnable ground) {

    /// For a session that stands on what others have started.
    public static Closing of(Runnable connections) {
      return new Closing(connections, () -> {});
    }
  }

  /// The rights that its journey needs in the cluster.
  public List<Access> needed() {
    return journey.rights().apply(spec);
  }

  /// What takes the journey back.
  public Cleanup cleanup() {
    return new Cleanup(world, journal, spec.cluster());
  }

  /// What takes the journey back after a person has said that its cluster is gone for good.
  public Cleanup cleanupWithoutCluster() {
    return Cleanup.withoutCluster(world, journal, spec.cluster());
  }

  /// The same session, which closes something more at its very end.
  public Session standingOn(Runnable ground) {
    Runnable all =
        () -> {
          closing.ground().run();
          ground.run();
        };
    return new Session(
        spec,
        journey,
        world,
        journal,
        place,
        answers,
        unfit,
        contexts,
        new Closing(closing.connections(), all));
  }

  /// Goes on in another context. This session must not be used or closed afterwards; where the
  /// other one cannot be opened, it stays as it is.
  ///
  /// @throws Complaint when there can be no journey in that context
  public Session turnTo(String context) {
    var other = contexts.open(context).standingOn(closing.ground());
    closing.connections().run();
    return other;
  }

  @Override
  public void close() {
    closing.connections().run();
    closing.ground().run();
  }
}
