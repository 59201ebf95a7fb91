package dev.mooring.app.page;

import dev.mooring.app.fx.Texts;
import dev.mooring.app.state.StepModel;
import dev.mooring.app.state.SubStep;
import dev.mooring.app.view.Elapsed;
import dev.mooring.step.StepId;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The journey as Markdown, to be attached to a ticket: what was decided, what was made and seen.
final class Report {
  private Report() {}

  static String of(PageContext context) {
    var texts = context.texts();
    var spec = context.answers().now();
    var steps =
        Stream.of(StepId.values())
            .map(id -> step(id, context.model().step(id), texts))
            .collect(Collectors.joining("\n"));
    return "# "
        + texts.now("report.title", spec.machineRef().name(), spec.cluster().title())
        + "\n\n"
        + texts.now("report.at", context.session().world().now())
        + "\n\n"
        + steps;
  }

  private static String step(StepId id, StepModel step, Texts texts) {
    var state = texts.now("window.state." + step.state().get().word());
    var took = Elapsed.text(step.elapsed().get());
    var head = "## " + texts.now(id.word() + ".name") + ": " + state;
    var rows = step.subSteps().stream().map(sub -> row(sub, texts)).collect(Collectors.joining());
    return head + (took.isEmpty() ? "" : " (" + took + ")") + "\n\n" + rows;
  }

  private static String row(SubStep sub, Texts texts) {
    var state = texts.now("window.state." + sub.state().get().word());
    var fact = sub.fact().get().map(texts::now).map(Report::plain).orElse("");
    return "- " + plain(texts.now(sub.title())) + " – " + state + fact(fact) + "\n";
  }

  private static String fact(String fact) {
    return fact.isEmpty() ? "" : ": `" + fact + "`";
  }

  private static String plain(String text) {
    return text.replace('\n', ' ').replace("`", "'");
  }
}
