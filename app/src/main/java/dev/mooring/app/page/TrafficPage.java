package dev.mooring.app.page;

import dev.mooring.app.state.SpecEdits;
import dev.mooring.model.JoinSpec;
import dev.mooring.model.TrafficSpec;
import dev.mooring.model.TrafficSpec.Afterwards;
import dev.mooring.step.StepId;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/// Live check: what is asked, which rating is written, and curl at work.
public final class TrafficPage implements Page {
  private final Form form;
  private final StepPage page;

  public TrafficPage(PageContext context) {
    form = context.form();
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
    page = new StepPage(context, StepId.TRAFFIC).with(form, live.node());
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

  @Override
  public Node node() {
    return page.node();
  }

  @Override
  public ObservableValue<Boolean> valid() {
    return form.valid();
  }

  @Override
  public void commit() {
    form.commit();
  }

  @Override
  public void shown() {
    page.shown();
  }
}
