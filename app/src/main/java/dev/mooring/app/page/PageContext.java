package dev.mooring.app.page;

import dev.mooring.app.fx.Desk;
import dev.mooring.app.fx.Texts;
import dev.mooring.app.fx.Work;
import dev.mooring.app.session.Session;
import dev.mooring.app.state.Answers;
import dev.mooring.app.state.Conductor;
import dev.mooring.app.state.JourneyModel;
import dev.mooring.app.topology.Topology;
import dev.mooring.app.topology.TopologyModel;
import javafx.beans.value.ObservableValue;

/// What every page is made with.
///
/// @param desk the desktop around the window
/// @param turning the way to another context
/// @param topology the drawing of all this, which is filled in as steps pass
public record PageContext(
    Session session,
    Texts texts,
    Answers answers,
    JourneyModel model,
    Conductor conductor,
    Work work,
    Desk desk,
    Turning turning,
    ObservableValue<Topology> topology) {

  public static PageContext of(
      Session session, Texts texts, Work work, Desk desk, Turning turning) {
    var answers = new Answers(session.spec(), session.unfit());
    var model = new JourneyModel();
    var conductor = new Conductor(session, answers, model, work);
    var topology = TopologyModel.of(model, answers);
    return new PageContext(
        session, texts, answers, model, conductor, work, desk, turning, topology);
  }

  Form form() {
    return new Form(texts, answers);
  }
}
