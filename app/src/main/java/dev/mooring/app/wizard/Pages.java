package dev.mooring.app.wizard;

import dev.mooring.app.page.Page;
import dev.mooring.app.page.PageContext;
import dev.mooring.app.page.SummaryPage;
import dev.mooring.step.StepId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// All pages, by their words.
final class Pages {
  private final Map<String, Page> pages = new HashMap<>();

  Pages(PageContext context) {
    Stream.of(StepId.values()).forEach(id -> pages.put(id.word(), Page.of(id, context)));
    pages.put(Navigation.SUMMARY, new SummaryPage(context));
  }

  Page page(String word) {
    return Objects.requireNonNull(pages.get(word));
  }
}
