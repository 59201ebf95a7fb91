package dev.mooring.step.system;

import dev.mooring.check.Finding;
import dev.mooring.check.Hint;
import dev.mooring.model.JoinSpec;
import dev.mooring.system.SystemReport;
import dev.mooring.system.WebProbe;

/// Whether the hosts of the packages can be reached, as long as something is to be fetched.
record InternetCheck(JoinSpec spec) {

  Finding finding(SystemReport report) {
    if (NeededPackages.toFetch(spec, report).isEmpty()) {
      return Finding.passed("");
    }
    return report.probes().stream()
        .filter(probe -> probe.verdict(report.proxy()) != WebProbe.Verdict.FINE)
        .findFirst()
        .map(probe -> explain(probe, report.proxy()))
        .orElse(Finding.passed(report.proxy()));
  }

  private static Finding explain(WebProbe probe, String proxy) {
    return switch (probe.verdict(proxy)) {
      case NO_NAME -> Finding.failed(Hint.PACKAGE_HOST_UNKNOWN, probe.url());
      case PROXY ->
          Finding.failed(
              Hint.PACKAGE_HOST_BEHIND_PROXY, probe.url(), proxy.isEmpty() ? "–" : proxy);
      case NO_ANSWER ->
          Finding.failed(Hint.PACKAGE_HOST_SILENT, probe.url(), String.valueOf(probe.status()));
      case FINE -> Finding.passed(probe.url());
    };
  }
}
