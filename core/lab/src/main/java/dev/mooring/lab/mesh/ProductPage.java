package dev.mooring.lab.mesh;

import dev.mooring.lab.world.MeshNetwork.Reply;
import dev.mooring.lab.world.MeshNetwork.Reply.Answered;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Bookinfo's front: the page for people, and the API that asks the others.
final class ProductPage implements Application {
  private static final String BOOK =
      """
      {"id": 0, "title": "The Comedy of Errors", \
      "descriptionHtml": "A farce of two pairs of twins who are mistaken for each other."}\
      """;
  private static final JsonMapper JSON = new JsonMapper();

  @Override
  public Answered answer(Call call) {
    return switch (call.path()) {
      case "/productpage" -> page(call.network());
      case "/api/v1/products" -> Answers.json(200, "[" + BOOK + "]");
      case "/api/v1/products/0" -> passOn(call.network(), "details");
      case "/api/v1/products/0/reviews" -> passOn(call.network(), "reviews");
      case "/api/v1/products/0/ratings" -> ratings(call.network());
      default -> Answers.text(404, "Not Found\n");
    };
  }

  private static Answered page(Outgoing network) {
    return Answers.html(
        ProductPageHtml.render(
            JSON.readTree(BOOK), body(get(network, "details")), body(get(network, "reviews"))));
  }

  private static Answered passOn(Outgoing network, String service) {
    var reply = get(network, service);
    return body(reply)
        .map(json -> Answers.json(200, JSON.writeValueAsString(json)))
        .orElseGet(() -> sorry(reply, service));
  }

  /// Written out as Python's json module did it: the tutorial shows these very 54 characters.
  private static Answered ratings(Outgoing network) {
    var reply = get(network, "ratings");
    return body(reply)
        .map(json -> json.path("ratings"))
        .map(
            stars ->
                "{\"ratings\": {\"Reviewer2\": %d, \"Reviewer1\": %d}, \"id\": 0}"
                    .formatted(stars.path("Reviewer2").asInt(0), stars.path("Reviewer1").asInt(0)))
        .map(text -> Answers.json(200, text))
        .orElseGet(() -> sorry(reply, "ratings"));
  }

  private static Answered sorry(Reply reply, String what) {
    var status = reply instanceof Answered answer ? answer.status() : 500;
    var error = "Sorry, product " + what + " are currently unavailable for this book.";
    return Answers.json(status, "{\"error\": \"" + error + "\"}");
  }

  private static Reply get(Outgoing network, String service) {
    return network.get(service, 9080, "/" + service + "/0");
  }

  private static Optional<JsonNode> body(Reply reply) {
    return reply instanceof Answered answer && answer.status() == 200
        ? Optional.of(JSON.readTree(answer.body()))
        : Optional.empty();
  }
}
