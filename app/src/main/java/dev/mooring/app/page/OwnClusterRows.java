package dev.mooring.app.page;

import dev.mooring.model.ClusterRef;
import dev.mooring.model.JoinSpec;
import dev.mooring.model.OwnCluster;
import dev.mooring.net.Ipv4;
import dev.mooring.net.Ipv4Range;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// What the owner of a cluster outside Google Cloud knows about it.
final class OwnClusterRows {
  private OwnClusterRows() {}

  static void on(Form form) {
    var range =
        form.optional(
            "context.range",
            read(OwnCluster::serviceRange),
            (spec, text) -> edit(spec, own -> own.withServiceRange(range(text))));
    var pods =
        form.optional(
            "context.pods",
            read(OwnCluster::podRange),
            (spec, text) -> edit(spec, own -> own.withPodRange(range(text))));
    var expose =
        form.optional(
            "context.expose",
            read(OwnCluster::exposeAddress),
            (spec, text) -> edit(spec, own -> own.withExposeAddress(address(text))));
    form.showWhen(form.row(range, pods), OwnClusterRows::isOwn);
    form.showWhen(form.row(expose), OwnClusterRows::isOwn);
  }

  private static boolean isOwn(JoinSpec spec) {
    return !spec.cluster().isInGoogleCloud();
  }

  private static Function<JoinSpec, String> read(Function<OwnCluster, String> part) {
    return spec -> spec.cluster().own().map(part).orElse("");
  }

  private static JoinSpec edit(JoinSpec spec, UnaryOperator<OwnCluster> edit) {
    return spec.cluster()
        .own()
        .map(own -> spec.withCluster(ClusterRef.own(spec.cluster().context(), edit.apply(own))))
        .orElse(spec);
  }

  private static String range(String text) {
    return text.isEmpty() ? "" : Ipv4Range.parse(text).toString();
  }

  private static String address(String text) {
    if (!text.isEmpty()) {
      var _ = Ipv4.parse(text);
    }
    return text;
  }
}
