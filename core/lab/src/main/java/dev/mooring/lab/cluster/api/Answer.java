package dev.mooring.lab.cluster.api;

import dev.mooring.lab.cluster.store.ApiException;
import java.io.IOException;
import java.io.OutputStream;
import tools.jackson.databind.JsonNode;

/// What the server answers: a JSON document, or a stream that lasts.
sealed interface Answer {

  /// A whole document.
  record Document(int code, JsonNode json) implements Answer {}

  /// Plain text.
  record Words(String text) implements Answer {}

  /// JSON documents one after another, until the client or the server has enough.
  record Stream(Source source) implements Answer {}

  /// Writes a stream; returns when it is over.
  @FunctionalInterface
  interface Source {
    void writeTo(OutputStream out) throws IOException, InterruptedException;
  }

  static Answer ok(JsonNode json) {
    return new Document(200, json);
  }

  static Answer created(JsonNode json) {
    return new Document(201, json);
  }

  static Answer refused(ApiException why) {
    return new Document(why.code(), why.status());
  }
}
