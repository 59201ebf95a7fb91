package dev.mooring.app.page;

import dev.mooring.app.state.SpecEdits;
import dev.mooring.model.JoinSpec;
import dev.mooring.model.TrafficSpec;
import dev.mooring.model.TrafficSpec.Afterwards;
import dev.mooring.step.StepId;
import java.util.List;

/// Live check: what is asked, which rating is written, and curl at work.
record TrafficPage(Form form, StepPage frame) implements FormPage {
  static TrafficPage on(PageContext context) {
    var form = context.form();
    form.row(form.text("traffic.url", spec -> spec.traffic().url(), TrafficPage::url));
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
        new StepPage(context, StepId.TRAFFIC).showing(form, live.node(), "traffic.title.seen"));
  }

  private static JoinSpec url(JoinSpec spec, String url) {
    var old = spec.traffic();
    return SpecEdits.traffic(spec, new TrafficSpec(url, old.rating(), old.afterwards()));
  }

  private static JoinSpec rating(JoinSpec spec, int rating) {
    var old = spec.traffic();
    return SpecEdits.traffic(spec, new TrafficSpec(old.url(), rating, old.afterwards()));
  }

  private static JoinSpec afterwards(JoinSpec spec, Afterwards afterwards) {
    var old = spec.traffic();
    return SpecEdits.traffic(spec, new TrafficSpec(old.url(), old.rating(), afterwards));
  }
}
