package dev.mooring.app.command;

import dev.mooring.app.session.Complaint;
import dev.mooring.app.session.Session;
import dev.mooring.model.ClusterRef;
import dev.mooring.port.WorldException;

/// A person's word that a cluster is gone for good. It's taken where nothing in the world says
/// otherwise.
record GoneCluster(Session session, String context) {

  /// @throws Complaint when another cluster is meant, or it answers, or Google Cloud lists it
  void require() {
    var cluster = session.spec().cluster();
    if (!cluster.context().equals(context)) {
      throw Complaint.wrongUse(
          "The cluster of this journey is that of the context " + cluster.context() + ".",
          "--cluster-gone forgets what was in a cluster, so its context has to be exactly right.",
          "Type the context's name in full.");
    }
    if (answers()) {
      throw Complaint.wrongUse(
          "The cluster of the context " + context + " answers.",
          "What answers isn't gone: Mooring can take back what is in it.",
          "Leave --cluster-gone away.");
    }
    if (cluster.isInGoogleCloud() && isListed(cluster)) {
      throw Complaint.wrongUse(
          "Google Cloud lists the cluster " + cluster.name() + " in " + cluster.location() + ".",
          "It exists, so what Mooring made in it may exist too.",
          "Fetch the way to it: gcloud container clusters get-credentials %s --project %s --location %s"
              .formatted(cluster.name(), cluster.project(), cluster.location()));
    }
  }

  private boolean answers() {
    try {
      return !session.world().cluster().version().isEmpty();
    } catch (WorldException.Unreachable | WorldException.TimedOut _) {
      return false;
    }
  }

  /// Where the list can't be seen, the person's word is all there is.
  private boolean isListed(ClusterRef cluster) {
    try {
      return session.world().cloud().cluster(cluster).isPresent();
    } catch (WorldException _) {
      return false;
    }
  }
}
