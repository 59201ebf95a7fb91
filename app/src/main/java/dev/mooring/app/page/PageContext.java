package dev.mooring.app.page;

import dev.mooring.app.Session;
import dev.mooring.app.fx.Texts;
import dev.mooring.app.fx.Work;
import dev.mooring.app.state.Answers;
import dev.mooring.app.state.Conductor;
import dev.mooring.app.state.JourneyModel;

/// What every page is made with.
///
/// @param turning the way to another context
public record PageContext(
    Session session,
    Texts texts,
    Answers answers,
    JourneyModel model,
    Conductor conductor,
    Work work,
    Turning turning) {

  public static PageContext of(Session session, Texts texts, Work work, Turning turning) {
    var answers = new Answers(session.spec());
    var model = new JourneyModel();
    var conductor = new Conductor(session, answers, model, work);
    return new PageContext(session, texts, answers, model, conductor, work, turning);
  }

  Form form() {
    return new Form(texts, answers);
  }
}
