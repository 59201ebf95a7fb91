package dev.mooring.lab.cluster.api;

import dev.mooring.lab.cluster.registry.Registry;
import dev.mooring.lab.cluster.store.ApiException;
import dev.mooring.lab.cluster.store.PodLogs;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpHeader;
import tools.jackson.databind.node.ObjectNode;

/// Answers what is asked of one kind: looks at the objects, changes them, watches them.
final class Resources {
  private final Registry registry;
  private final Rights rights;
  private final Lists lists;
  private final Patches patches;
  private final Deletes deletes;
  private final Watches watches;
  private final Reviews reviews;
  private final TokenRequests tokens;
  private final Tables tables;
  private final PodLogs logs;

  Resources(
      Registry registry,
      Rights rights,
      Tables tables,
      Watches watches,
      Reviews reviews,
      TokenRequests tokens,
      PodLogs logs) {
    this.logs = logs;
    this.registry = registry;
    this.rights = rights;
    this.tables = tables;
    this.lists = new Lists(registry, tables);
    this.patches = new Patches(registry, rights);
    this.deletes = new Deletes(registry);
    this.watches = watches;
    this.reviews = reviews;
    this.tokens = tokens;
  }

  /// @throws ApiException in every way in which the API can say no
  Answer answer(Caller caller, RawRequest request, ApiPath path) {
    var call = understand(caller, request, path);
    rights.require(call);
    if (call.isWatch()) {
      if (request.header(HttpHeader.UPGRADE).equalsIgnoreCase("websocket")) {
        // Client libraries that hear this fall back to plain HTTP.
        throw ApiException.of(503, "ServiceUnavailable", "watches are served over HTTP only");
      }
      return new Answer.Stream(watches.of(call));
    }
    return switch (call.method()) {
      case "GET" -> read(call);
      case "POST" -> create(call);
      case "PUT" -> Answer.ok(replace(call));
      case "PATCH" -> patches.answer(call);
      case "DELETE" -> Answer.ok(deletes.answer(call));
      default -> throw notAllowed();
    };
  }

  private Call understand(Caller caller, RawRequest request, ApiPath path) {
    var kind =
        registry
            .kinds()
            .find(path.group(), path.version(), path.plural())
            .filter(k -> k.namespaced() || path.namespace().isEmpty())
            .filter(k -> !k.namespaced() || !path.namespace().isEmpty() || path.name().isEmpty())
            .filter(
                k -> path.subresource().isEmpty() || k.subresources().contains(path.subresource()))
            .orElseThrow(ApiException::noSuchPage);
    return new Call(
        caller,
        request.method(),
        path,
        kind,
        request.query(),
        request.header(HttpHeader.ACCEPT),
        request.header(HttpHeader.CONTENT_TYPE),
        request.header(HttpHeader.USER_AGENT),
        request.body());
  }

  private Answer read(Call call) {
    if (call.path().name().isEmpty()) {
      return Answer.ok(lists.of(call));
    }
    return call.path().subresource().equals("log") ? log(call) : Answer.ok(one(call));
  }

  /// What the containers of a pod have said, `tailLines` of it.
  private Answer log(Call call) {
    var path = call.path();
    registry.get(call.kind(), path.namespace(), path.name());
    var lines = logs.of(path.namespace(), path.name());
    var tail = call.param("tailLines");
    var first = tail.matches("\\d{1,6}") ? lines.size() - Integer.parseInt(tail) : 0;
    return new Answer.Words(
        lines.stream()
            .skip(Math.max(0, first))
            .map(line -> line + "\n")
            .collect(Collectors.joining()));
  }

  private ObjectNode one(Call call) {
    var path = call.path();
    var object = registry.get(call.kind(), path.namespace(), path.name());
    if (path.subresource().equals("scale")) {
      return Scales.of(object);
    }
    var shown = call.kind().present(object);
    return call.wantsTable() ? tables.of(call.kind(), List.of(shown), call) : shown;
  }

  private Answer create(Call call) {
    var body = Bodies.object(call);
    if (call.kind().verbs().size() == 1) {
      return Answer.created(reviews.answer(call.caller(), body));
    }
    if (call.path().subresource().equals("token")) {
      return Answer.created(tokens.issue(call, body));
    }
    var place = call.path();
    if (!place.name().isEmpty() || (call.kind().namespaced() && place.namespace().isEmpty())) {
      throw notAllowed();
    }
    Bodies.requireKind(body, call.kind());
    Bodies.requirePlace(body, place);
    var created = registry.create(call.kind(), place.namespace(), body, call.options());
    return Answer.created(shown(call, created));
  }

  private ObjectNode replace(Call call) {
    var path = call.path();
    if (path.name().isEmpty()) {
      throw notAllowed();
    }
    var body = Bodies.object(call);
    if (path.subresource().equals("scale")) {
      return Scales.of(
          registry.update(
              call.kind(),
              path.namespace(),
              path.name(),
              "",
              live -> Scales.scaled(live, body),
              call.options()));
    }
    Bodies.requireKind(body, call.kind());
    Bodies.requirePlace(body, path);
    var replaced =
        registry.update(
            call.kind(),
            path.namespace(),
            path.name(),
            path.subresource(),
            _ -> body,
            call.options());
    return shown(call, replaced);
  }

  private ObjectNode shown(Call call, ObjectNode object) {
    var shown = call.kind().present(object);
    return call.wantsTable() ? tables.of(call.kind(), List.of(shown), call) : shown;
  }

  static ApiException notAllowed() {
    return ApiException.of(
        405, "MethodNotAllowed", "the server does not allow this method on the requested resource");
  }
}
