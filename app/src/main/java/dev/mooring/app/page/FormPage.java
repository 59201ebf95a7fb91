package dev.mooring.app.page;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/// A page with a form above its step's plan.
interface FormPage extends Page {

  Form form();

  StepPage frame();

  @Override
  default Node node() {
    return frame().node();
  }

  @Override
  default ObservableValue<Boolean> valid() {
    return form().valid();
  }

  @Override
  default void commit() {
    form().commit();
  }

  @Override
  default void shown() {
    frame().shown();
  }
}
