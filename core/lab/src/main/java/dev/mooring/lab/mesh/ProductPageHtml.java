package dev.mooring.lab.mesh;

import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// Draws the product page.
final class ProductPageHtml {
  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width">
        <title>Bookinfo: {title}</title>
        <style>
          body { font: 17px/1.5 system-ui, sans-serif; margin: 0; background: #f4f5f7; color: #20242c }
          header { background: #23395b; color: #fff; padding: 1.2rem 2rem; font-weight: 600 }
          main { max-width: 54rem; margin: 2rem auto; padding: 0 1rem }
          .cards { display: grid; grid-template-columns: 1fr 1fr; gap: 1.2rem; align-items: start }
          section { background: #fff; border-radius: 10px; padding: 1.2rem 1.6rem; box-shadow: 0 1px 4px #0002 }
          dt { color: #66707f; font-size: .85em } dd { margin: 0 0 .5rem }
          blockquote { margin: 0 0 1.2rem; padding-left: 1rem; border-left: 4px solid #d5dae2 }
          .stars { font-size: 1.5rem; letter-spacing: .1em } .red { color: #c9302c } .black { color: #20242c }
          .missing { color: #9a3b00 }
        </style>
      </head>
      <body>
        <header>Bookinfo, a practice shop with one book</header>
        <main>
          <h1>{title}</h1>
          <p>{text}</p>
          <div class="cards">
            <section id="details"><h2>Details</h2>{details}</section>
            <section id="reviews"><h2>Reviews</h2>{reviews}</section>
          </div>
        </main>
      </body>
      </html>
      """;

  private ProductPageHtml() {}

  static String render(JsonNode book, Optional<JsonNode> details, Optional<JsonNode> reviews) {
    return PAGE.replace("{title}", book.path("title").asString(""))
        .replace("{text}", book.path("descriptionHtml").asString(""))
        .replace(
            "{details}",
            details.map(ProductPageHtml::details).orElse(missing("The details service")))
        .replace(
            "{reviews}",
            reviews.map(ProductPageHtml::reviews).orElse(missing("The reviews service")));
  }

  private static String missing(String who) {
    return "<p class=\"missing\">" + who + " does not answer.</p>";
  }

  private static String details(JsonNode details) {
    return details
        .propertyStream()
        .filter(one -> !one.getKey().equals("id"))
        .map(one -> "<dt>%s</dt><dd>%s</dd>".formatted(one.getKey(), one.getValue().asString("")))
        .collect(Collectors.joining("", "<dl>", "</dl>"));
  }

  private static String reviews(JsonNode reviews) {
    return reviews
        .path("reviews")
        .valueStream()
        .map(ProductPageHtml::review)
        .collect(Collectors.joining());
  }

  private static String review(JsonNode review) {
    return "<blockquote><p>%s</p><cite>%s</cite>%s</blockquote>"
        .formatted(
            review.path("text").asString(""),
            review.path("reviewer").asString(""),
            review.path("rating").isMissingNode() ? "" : stars(review.path("rating")));
  }

  private static String stars(JsonNode rating) {
    var full = Math.clamp(rating.path("stars").asInt(0), 0, 5);
    return "<div class=\"stars %s\" role=\"img\" aria-label=\"%d of 5 stars\">%s%s</div>"
        .formatted(
            rating.path("color").asString("black"), full, "★".repeat(full), "☆".repeat(5 - full));
  }
}
