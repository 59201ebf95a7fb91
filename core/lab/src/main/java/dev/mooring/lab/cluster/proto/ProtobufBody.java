package dev.mooring.lab.cluster.proto;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.InvalidProtocolBufferException;
import dev.mooring.lab.cluster.store.ApiException;
import dev.mooring.lab.cluster.store.Json;
import io.kubernetes.client.proto.Runtime;
import java.util.Arrays;
import java.util.Base64;
import tools.jackson.databind.node.ObjectNode;

/// A body as kubectl sends it for built-in kinds: four magic bytes, then an envelope that names the
/// kind and holds the message (`runtime.Unknown`).
public final class ProtobufBody {
  private static final byte[] MAGIC = {'k', '8', 's', 0};

  private ProtobufBody() {}

  public static boolean isOne(byte[] body) {
    return body.length >= MAGIC.length
        && Arrays.equals(body, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
  }

  /// The object in it, as JSON.
  ///
  /// @throws ApiException 400 when it is damaged, 415 when its kind is not known here
  public static ObjectNode read(byte[] body) {
    try {
      var rest = Arrays.copyOfRange(body, MAGIC.length, body.length);
      var envelope = ProtobufJson.object(parse(Runtime.Unknown.getDescriptor(), rest));
      var apiVersion = Json.text(envelope, "typeMeta", "apiVersion");
      var kind = Json.text(envelope, "typeMeta", "kind");
      var message =
          ProtobufKinds.message(apiVersion, kind)
              .orElseThrow(
                  () ->
                      ApiException.of(
                          415,
                          "UnsupportedMediaType",
                          "no protobuf is known for " + apiVersion + " " + kind));
      var raw = Base64.getDecoder().decode(Json.text(envelope, "raw"));
      var object = Json.object().put("apiVersion", apiVersion).put("kind", kind);
      return object.setAll(ProtobufJson.object(parse(message, raw)));
    } catch (InvalidProtocolBufferException _) {
      throw ApiException.badRequest("the protobuf body of the request is damaged");
    }
  }

  // Read by descriptor: the generated parsers are of an old make that the runtime warns of.
  private static DynamicMessage parse(Descriptor type, byte[] bytes)
      throws InvalidProtocolBufferException {
    return DynamicMessage.parseFrom(type, bytes);
  }
}
