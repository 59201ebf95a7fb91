package dev.mooring.app.wizard;

import dev.mooring.app.page.ContextPage;
import dev.mooring.app.page.ExposePage;
import dev.mooring.app.page.MachinePage;
import dev.mooring.app.page.Page;
import dev.mooring.app.page.PageContext;
import dev.mooring.app.page.ServicesPage;
import dev.mooring.app.page.SidecarPage;
import dev.mooring.app.page.SummaryPage;
import dev.mooring.app.page.TrafficPage;
import dev.mooring.step.StepId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// All pages, by their words.
final class Pages {
  private final Map<String, Page> pages = new HashMap<>();

  Pages(PageContext context) {
    Stream.of(StepId.values()).forEach(id -> pages.put(id.word(), page(id, context)));
    pages.put(Navigation.SUMMARY, new SummaryPage(context));
  }

  private static Page page(StepId id, PageContext context) {
    return switch (id) {
      case CONTEXT -> new ContextPage(context);
      case EXPOSE -> new ExposePage(context);
      case MACHINE -> new MachinePage(context);
      case SIDECAR -> new SidecarPage(context);
      case SERVICES -> new ServicesPage(context);
      case TRAFFIC -> new TrafficPage(context);
    };
  }

  Page page(String word) {
    return Objects.requireNonNull(pages.get(word));
  }
}
