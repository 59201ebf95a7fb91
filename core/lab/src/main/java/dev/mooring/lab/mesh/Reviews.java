package dev.mooring.lab.mesh;

import dev.mooring.lab.world.MeshNetwork.Reply;
import dev.mooring.lab.world.MeshNetwork.Reply.Answered;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;

/// Bookinfo's reviews: v1 has no stars, v2 black ones, v3 red ones. Where the ratings do not answer
/// the reviews come without stars, as in Istio 0.2.
final class Reviews implements Application {
  private static final JsonMapper JSON = new JsonMapper();

  @Override
  public Answered answer(Call call) {
    if (!call.path().equals("/reviews/0")) {
      return Answers.json(404, "{\"error\":\"no such product\"}");
    }
    var ratings = call.version().equals("v1") ? MissingNode.getInstance() : ratings(call);
    var answer = JsonNodeFactory.instance.objectNode().put("id", "0");
    var reviews = answer.putArray("reviews");
    var color = call.version().equals("v2") ? "black" : "red";
    reviews.add(
        review("Reviewer1", "Two pairs of twins, and nobody asks for a passport.", ratings, color));
    reviews.add(
        review(
            "Reviewer2", "Short and merry, though thinner than the later plays.", ratings, color));
    return Answers.json(200, JSON.writeValueAsString(answer));
  }

  private static JsonNode review(String reviewer, String text, JsonNode ratings, String color) {
    var review = JsonNodeFactory.instance.objectNode();
    review.put("reviewer", reviewer).put("text", text);
    var stars = ratings.path(reviewer);
    if (stars.isNumber()) {
      review.putObject("rating").put("stars", stars.asInt()).put("color", color);
    }
    return review;
  }

  private static JsonNode ratings(Call call) {
    return call.network().get("ratings", 9080, "/ratings/0") instanceof Reply.Answered answer
            && answer.status() == 200
        ? JSON.readTree(answer.body()).path("ratings")
        : MissingNode.getInstance();
  }
}
