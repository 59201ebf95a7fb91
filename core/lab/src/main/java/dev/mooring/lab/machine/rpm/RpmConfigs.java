package dev.mooring.lab.machine.rpm;

import dev.mooring.lab.machine.disk.Disk;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// How rpm treats settings, `%config(noreplace)`: what somebody changed is neither written over nor
/// deleted.
final class RpmConfigs {
  private final Disk disk;
  private final Map<String, String> delivered = new ConcurrentHashMap<>();

  RpmConfigs(Disk disk) {
    this.disk = disk;
  }

  List<String> install(RpmPackage one) {
    var warnings = new ArrayList<String>();
    for (var path : one.payload().configs()) {
      var text = one.payload().files().getOrDefault(path, "");
      var before = delivered.put(path, text);
      var isUntouched = disk.text(path).map(there -> there.equals(before)).orElse(true);
      if (isUntouched) {
        disk.write(path, text);
      } else if (!text.equals(before) && !disk.text(path).orElse("").equals(text)) {
        disk.write(path + ".rpmnew", text);
        warnings.add("warning: " + path + " created as " + path + ".rpmnew");
      }
    }
    return warnings;
  }

  List<String> erase(RpmPackage one) {
    var warnings = new ArrayList<String>();
    for (var path : one.payload().configs()) {
      var there = disk.text(path);
      if (there.isPresent() && !there.get().equals(delivered.getOrDefault(path, ""))) {
        disk.write(path + ".rpmsave", there.get());
        warnings.add("warning: " + path + " saved as " + path + ".rpmsave");
      }
      disk.delete(path);
      delivered.remove(path);
    }
    return warnings;
  }
}
