package dev.mooring.lab.machine.command;

import dev.mooring.lab.machine.process.Call;
import dev.mooring.lab.machine.process.Options;
import dev.mooring.lab.machine.process.Program;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/// `df`: the machine has one disk, and all folders lie on it.
public final class DiskPrograms {
  private static final long BLOCKS = 10_089_736;
  private static final long INODES = 655_360;
  private final long freeBlocks;
  private final long freeInodes;

  private DiskPrograms(long freeBlocks, long freeInodes) {
    this.freeBlocks = freeBlocks;
    this.freeInodes = freeInodes;
  }

  /// @param isFull whether 90 MB are left instead of 7 GB
  /// @param hasNoInodes whether 12 inodes are left
  public static Map<String, Program> all(boolean isFull, boolean hasNoInodes) {
    var programs = new DiskPrograms(isFull ? 92_160 : 7_484_440, hasNoInodes ? 12 : 600_123);
    return Map.of("df", programs::df);
  }

  private int df(Call call) throws IOException {
    var options = Options.parse(call.args(), "Pkihm", "inodes=i", "portability=P");
    if (options.unknown().isPresent()) {
      return call.fail(1, "unrecognized option '" + options.unknown().get() + "'");
    }
    var isInodes = options.has("i");
    var total = isInodes ? INODES : BLOCKS;
    var free = isInodes ? freeInodes : freeBlocks;
    call.println(
        isInodes
            ? "Filesystem      Inodes  IUsed   IFree IUse% Mounted on"
            : "Filesystem     1024-blocks    Used Available Capacity Mounted on");
    for (var _ : options.operands().isEmpty() ? List.of("/") : options.operands()) {
      var percent = 100 - free * 100 / total;
      call.println("/dev/sda1  %d %d %d %d%% /".formatted(total, total - free, free, percent));
    }
    return 0;
  }
}
