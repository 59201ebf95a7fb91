package dev.mooring.model;

import dev.mooring.model.Machine.ExistingInstance;
import dev.mooring.model.Machine.NewInstance;

/// The machine to join: one to create, one that exists, or a host of one's own.
public sealed interface Machine permits Machine.NewInstance, Machine.ExistingInstance, OwnHost {

  /// Which one it is, for the journal and for the world.
  MachineRef ref();

  /// The same at another place. A host of one's own is its place, and stays.
  Machine withRef(MachineRef other);

  /// A Compute Engine instance that Mooring creates.
  ///
  /// @param type such as `e2-medium`
  /// @param imageProject project of the boot image
  /// @param imageFamily image family; chosen explicitly because the project's default changes over
  ///   time
  /// @param user to log in as
  record NewInstance(
      MachineRef ref, String type, String imageProject, String imageFamily, String user)
      implements Machine {

    public NewInstance {
      ref.requireInstance();
    }

    /// The tutorial's machine.
    public static NewInstance usual(MachineRef ref) {
      return new NewInstance(ref, "e2-medium", "debian-cloud", "debian-12", "mooring");
    }

    @Override
    public NewInstance withRef(MachineRef other) {
      return new NewInstance(other, type, imageProject, imageFamily, user);
    }

    /// The same of another machine type.
    public NewInstance withType(String other) {
      return new NewInstance(ref, other, imageProject, imageFamily, user);
    }

    /// The same from another image.
    ///
    /// @param image `PROJECT/FAMILY`
    public NewInstance withImage(String image) {
      var parts = image.split("/", 2);
      return new NewInstance(ref, type, parts[0], parts[1], user);
    }

    /// The same for another user.
    public NewInstance withUser(String other) {
      return new NewInstance(ref, type, imageProject, imageFamily, other);
    }

    /// The boot image as people write it: `PROJECT/FAMILY`.
    public String image() {
      return imageProject + "/" + imageFamily;
    }
  }

  /// A Compute Engine instance that stands there.
  ///
  /// @param user to log in as
  record ExistingInstance(MachineRef ref, String user) implements Machine {

    public ExistingInstance {
      ref.requireInstance();
    }

    @Override
    public ExistingInstance withRef(MachineRef other) {
      return new ExistingInstance(other, user);
    }
  }
}
