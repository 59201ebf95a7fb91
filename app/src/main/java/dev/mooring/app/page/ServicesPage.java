package dev.mooring.app.page;

import dev.mooring.step.StepId;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/// Register services: any number of them, and the preset with its database.
public final class ServicesPage implements Page {
  private final Form form;
  private final StepPage page;

  public ServicesPage(PageContext context) {
    form = new ServicesForm(context).form();
    page = new StepPage(context, StepId.SERVICES).with(form);
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
