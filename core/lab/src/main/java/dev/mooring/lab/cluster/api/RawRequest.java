package dev.mooring.lab.cluster.api;

import dev.mooring.lab.cluster.store.ApiException;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;

/// A request as it came, before anybody knows what it names.
record RawRequest(
    String method, String path, Map<String, String> query, Map<String, String> headers, Body body) {
  private static final int LARGEST = 3 * 1024 * 1024;

  static RawRequest of(Request request) throws IOException {
    var query = new HashMap<String, String>();
    Request.extractQueryParameters(request)
        .forEach(field -> query.put(field.getName(), field.getValue()));
    var headers = new HashMap<String, String>();
    for (var header :
        new HttpHeader[] {
          HttpHeader.ACCEPT,
          HttpHeader.AUTHORIZATION,
          HttpHeader.CONTENT_TYPE,
          HttpHeader.UPGRADE,
          HttpHeader.USER_AGENT
        }) {
      var value = request.getHeaders().get(header);
      headers.put(header.asString(), value == null ? "" : value);
    }
    if (request.getLength() > LARGEST) {
      throw tooLong();
    }
    try (var in = Content.Source.asInputStream(request)) {
      var body = in.readNBytes(LARGEST + 1);
      if (body.length > LARGEST) {
        throw tooLong();
      }
      var path = Request.getPathInContext(request);
      return new RawRequest(request.getMethod(), path, query, headers, new Body(body));
    }
  }

  private static ApiException tooLong() {
    return ApiException.of(
        413, "RequestEntityTooLarge", "Request entity too large: limit is " + LARGEST);
  }

  String header(HttpHeader name) {
    return headers.getOrDefault(name.asString(), "");
  }
}
