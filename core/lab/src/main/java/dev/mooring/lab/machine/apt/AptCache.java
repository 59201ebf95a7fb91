package dev.mooring.lab.machine.apt;

import dev.mooring.lab.machine.process.Call;
import java.io.IOException;
import java.util.List;

/// `apt-cache policy`: which version is installed and which could be.
public final class AptCache {
  private final PackageDatabase database;
  private final Catalogue catalogue;
  private final String lists;

  AptCache(PackageDatabase database, Catalogue catalogue, String lists) {
    this.database = database;
    this.catalogue = catalogue;
    this.lists = lists;
  }

  int policy(Call call, List<String> names) throws IOException {
    for (var name : names) {
      var known =
          call.context().disk().exists(lists)
              ? catalogue.find(name)
              : java.util.Optional.<DebPackage>empty();
      var installed = database.find(name).filter(PackageDatabase.Installed::isInstalled);
      if (known.isEmpty() && installed.isEmpty()) {
        call.io().complain("N: Unable to locate package " + name);
        continue;
      }
      var version = installed.map(one -> one.unpacked().version());
      call.println(name + ":");
      call.println("  Installed: " + version.orElse("(none)"));
      call.println(
          "  Candidate: " + known.map(DebPackage::version).or(() -> version).orElse("(none)"));
    }
    return 0;
  }
}
