package dev.mooring.lab.mesh;

import dev.mooring.lab.mesh.Outgoing.Login;
import dev.mooring.lab.world.MeshNetwork.Reply.Answered;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Bookinfo's ratings: 5 and 4 built in, or the rows of a database where `DB_TYPE` is `mysql`.
final class Ratings implements Application {
  private static final String QUERY = "select Rating from ratings";
  private final ClusterView cluster;

  Ratings(ClusterView cluster) {
    this.cluster = cluster;
  }

  @Override
  public Answered answer(Call call) {
    if (!call.path().equals("/ratings/0")) {
      return Answers.json(404, "{\"error\":\"no such product\"}");
    }
    if (!env(call.pod(), "DB_TYPE").equals("mysql")) {
      return stars(5, 4);
    }
    return rows(call)
        .map(rows -> stars(rating(rows, 0), rating(rows, 1)))
        .orElseGet(
            () -> Answers.json(500, "{\"error\":\"could not connect to ratings database\"}"));
  }

  private Optional<List<List<String>>> rows(Call call) {
    var pod = call.pod();
    var login = new Login(env(pod, "MYSQL_DB_USER"), env(pod, "MYSQL_DB_PASSWORD"), "test");
    var port = env(pod, "MYSQL_DB_PORT");
    return port.matches("\\d{1,5}")
        ? call.network().query(env(pod, "MYSQL_DB_HOST"), Integer.parseInt(port), login, QUERY)
        : Optional.empty();
  }

  private static Answered stars(int first, int second) {
    return Answers.json(
        200, "{\"id\":0,\"ratings\":{\"Reviewer1\":%d,\"Reviewer2\":%d}}".formatted(first, second));
  }

  private static int rating(List<List<String>> rows, int index) {
    var text = index < rows.size() ? rows.get(index).getFirst() : "";
    return text.matches("\\d{1,3}") ? Integer.parseInt(text) : 0;
  }

  private String env(Pod pod, String name) {
    return pod.env(name)
        .flatMap(one -> one.has("valueFrom") ? secret(pod, one) : one.path("value").asStringOpt())
        .orElse("");
  }

  private Optional<String> secret(Pod pod, JsonNode variable) {
    var ref = variable.path("valueFrom").path("secretKeyRef");
    return cluster.secret(
        pod.namespace(), ref.path("name").asString(""), ref.path("key").asString(""));
  }
}
