package dev.mooring.app.page;

import dev.mooring.model.JoinSpec;
import dev.mooring.model.TrafficSpec.Afterwards;
import dev.mooring.step.StepId;
import java.util.List;

/// Live check: what is asked, which rating is written, and curl at work.
///
/// @param proposals looks for addresses to propose
record TrafficPage(Form form, StepPage frame, Runnable proposals) implements FormPage {
  static TrafficPage on(PageContext context) {
    var form = context.form();
    var url = form.text("traffic.url", spec -> spec.traffic().url(), TrafficPage::url);
    var suggestions = Suggestions.below(url);
    form.row(url);
    form.row(
        form.choice(
            "traffic.rating",
            List.of(1, 2, 3, 4, 5),
            spec -> spec.traffic().rating(),
            TrafficPage::rating),
        form.choice(
            "traffic.afterwards",
            List.of(Afterwards.KEEP, Afterwards.PUT_BACK),
            spec -> spec.traffic().afterwards(),
            TrafficPage::afterwards));
    var live = new LiveTraffic(context);
    return new TrafficPage(
        form,
        new StepPage(context, StepId.TRAFFIC).showing(form, live.node(), "traffic.title.seen"),
        () -> propose(context, suggestions));
  }

  /// A person without the right to list services types no worse.
  private static void propose(PageContext context, Suggestions suggestions) {
    var cluster = context.session().world().cluster();
    var namespace = context.answers().now().bookinfoNamespace();
    context.work().ask(() -> MeshAddresses.in(cluster, namespace), suggestions::offer, _ -> {});
  }

  @Override
  public void shown() {
    frame.shown();
    proposals.run();
  }

  private static JoinSpec url(JoinSpec spec, String url) {
    return spec.withTraffic(spec.traffic().withUrl(url));
  }

  private static JoinSpec rating(JoinSpec spec, int rating) {
    return spec.withTraffic(spec.traffic().withRating(rating));
  }

  private static JoinSpec afterwards(JoinSpec spec, Afterwards afterwards) {
    return spec.withTraffic(spec.traffic().withAfterwards(afterwards));
  }
}
