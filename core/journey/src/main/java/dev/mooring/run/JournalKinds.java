package dev.mooring.run;

import dev.mooring.change.Inverse;
import dev.mooring.change.cloud.DeleteFirewallRule;
import dev.mooring.change.cloud.DeleteMachine;
import dev.mooring.change.cloud.ForbidSsh;
import dev.mooring.change.cloud.RemoveTags;
import dev.mooring.change.file.RemoveBlock;
import dev.mooring.change.file.RemoveFiles;
import dev.mooring.change.object.DeleteGroup;
import dev.mooring.change.object.DeleteResource;
import dev.mooring.change.object.PurgeNamespace;
import dev.mooring.change.object.UnlabelNamespace;
import dev.mooring.change.ratings.DropRatings;
import dev.mooring.change.ratings.RestoreRating;
import dev.mooring.change.resolver.ForgetLocalResolver;
import dev.mooring.change.software.RemovePackages;
import dev.mooring.change.software.RemoveSidecar;
import dev.mooring.change.software.RestoreFolders;
import dev.mooring.change.unit.StopSidecar;
import dev.mooring.change.unit.StopUnit;
import java.util.List;

/// The kinds of change that a journal can hold. An inverse that's missing here could be written,
/// and not be read again.
public final class JournalKinds {
  public static final List<Class<? extends Inverse>> ALL =
      List.of(
          DeleteFirewallRule.class,
          DeleteGroup.class,
          DeleteMachine.class,
          DeleteResource.class,
          DropRatings.class,
          ForbidSsh.class,
          ForgetLocalResolver.class,
          PurgeNamespace.class,
          RemoveBlock.class,
          RemoveFiles.class,
          RemovePackages.class,
          RemoveSidecar.class,
          RemoveTags.class,
          RestoreFolders.class,
          RestoreRating.class,
          StopSidecar.class,
          StopUnit.class,
          UnlabelNamespace.class);

  private JournalKinds() {}
}
