package dev.mooring.lab.machine.rpm;

import dev.mooring.lab.machine.process.Call;
import dev.mooring.lab.machine.process.Options;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/// `rpm -q`: by name, by what is provided, by file, all; names, a format, or the files.
record RpmQuery(RpmDatabase database) {
  private static final Pattern TAG = Pattern.compile("%\\{(\\w+)}");

  /// The status is the number of questions without an answer.
  int run(Call call, Options options) throws IOException {
    if (options.has("a")) {
      for (var one : database.all()) {
        show(call, options, one);
      }
      return 0;
    }
    if (options.operands().isEmpty()) {
      return call.fail(1, "no arguments given for query");
    }
    var missing = 0;
    for (var asked : options.operands()) {
      var found = found(options, asked);
      if (found.isEmpty()) {
        missing++;
        complain(call, options, asked);
      }
      for (var one : found) {
        show(call, options, one);
      }
    }
    return missing;
  }

  private List<RpmPackage> found(Options options, String asked) {
    return options.has("f") || options.has("w")
        ? database.providers(asked)
        : database.find(asked).stream().toList();
  }

  private static void complain(Call call, Options options, String asked) throws IOException {
    if (options.has("w")) {
      call.println("no package provides " + asked);
    } else if (!options.has("f")) {
      call.println("package " + asked + " is not installed");
    } else if (call.context().disk().exists(asked)) {
      call.println("file " + asked + " is not owned by any package");
    } else {
      call.io().complain("error: file " + asked + ": No such file or directory");
    }
  }

  private static void show(Call call, Options options, RpmPackage one) throws IOException {
    if (options.has("l")) {
      for (var path : one.payload().paths()) {
        call.println(path);
      }
    } else if (options.value("Q").isPresent()) {
      call.io().print(format(options.value("Q").get(), one.label()));
    } else {
      call.println(one.label().toString());
    }
  }

  private static String format(String format, RpmLabel label) {
    return TAG.matcher(format)
        .replaceAll(
            tag ->
                switch (tag.group(1).toUpperCase(java.util.Locale.ROOT)) {
                  case "NAME" -> label.name();
                  case "VERSION" -> label.version();
                  case "RELEASE" -> label.release();
                  case "ARCH" -> label.architecture();
                  case "NEVRA" -> label.toString();
                  default -> "(none)";
                })
        .replace("\\n", "\n")
        .replace("\\t", "\t");
  }
}
