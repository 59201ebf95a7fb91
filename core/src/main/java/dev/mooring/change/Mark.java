package dev.mooring.change;

import dev.mooring.mesh.TutorialManifests;
import dev.mooring.port.Instance;
import dev.mooring.port.Resource;
import dev.mooring.port.ResourceRef;
import dev.mooring.port.WorldException;
import dev.mooring.port.WorldView;

/// The mark on everything that Mooring makes. Clean-up refuses what does not carry it.
public final class Mark {
  /// Label on Kubernetes objects.
  public static final String LABEL = TutorialManifests.MANAGED_BY;

  /// Its value, and the value of the instance label `created-by`.
  public static final String OWNER = TutorialManifests.MOORING;

  /// Label on Compute Engine instances.
  public static final String INSTANCE_LABEL = "created-by";

  /// Folder on the machine with the list of our files, and what they replaced.
  static final String FOLDER = "/var/lib/mooring";

  /// List of the packages that we installed, one a line.
  static final String PACKAGES = FOLDER + "/packages";

  /// Line of a script that removes our folder once its lists are empty.
  static final String TIDY =
      "if [ ! -s %1$s/files ] && [ ! -s %1$s/packages ] && [ -z \"$(ls %1$s/blocks 2>/dev/null)\" ]; then rm -rf %1$s; fi"
          .formatted(FOLDER);

  private Mark() {}

  /// Whether an object is ours.
  public static boolean isOn(Resource resource) {
    return resource.label(LABEL).equals(OWNER);
  }

  static boolean isOn(Instance instance) {
    return OWNER.equals(instance.labels().get(INSTANCE_LABEL));
  }

  /// Insists that nobody else's object stands there.
  ///
  /// @throws WorldException.Conflict when one does
  static void requireFree(WorldView world, ResourceRef ref) {
    if (world.cluster().find(ref).filter(found -> !isOn(found)).isPresent()) {
      throw new WorldException.Conflict(ref + " exists already and is not Mooring's.", null);
    }
  }

  static WorldException.Conflict missing(String what) {
    return new WorldException.Conflict(
        what + " does not carry Mooring's mark, so it is left alone.", null);
  }
}
