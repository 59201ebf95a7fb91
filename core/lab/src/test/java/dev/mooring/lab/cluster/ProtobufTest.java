package dev.mooring.lab.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import com.google.protobuf.Message;
import io.kubernetes.client.proto.Runtime;
import io.kubernetes.client.proto.V1;
import java.io.ByteArrayOutputStream;
import org.junit.jupiter.api.Test;

/// Bodies as kubectl sends them since 1.32.
class ProtobufTest {
  private static final String TYPE = "application/vnd.kubernetes.protobuf";

  @Test
  void aSecretArrivesAsItWasSent() {
    var secret = V1.Secret.newBuilder().putData("key.pem", ByteString.copyFromUtf8("abc"));
    secret.getMetadataBuilder().setName("sent").setNamespace("");
    try (var lab = TestCluster.start()) {
      var path = "/api/v1/namespaces/default/secrets";
      var made = lab.raw.send("POST", path, TYPE, envelope("Secret", secret.build()));
      assertThat(made.code()).as(made.message()).isEqualTo(201);
      assertThat(lab.raw.get(path + "/sent").text("/data/key.pem")).isEqualTo("YWJj");
      var damaged = new byte[] {'k', '8', 's', 0, 10, 99, 1};
      assertThat(lab.raw.send("POST", path, TYPE, damaged).code()).isEqualTo(400);
      var unknown = envelope("ResourceQuota", secret.build());
      assertThat(lab.raw.send("POST", path, TYPE, unknown).code()).isEqualTo(415);
    }
  }

  private static byte[] envelope(String kind, Message message) {
    var unknown = Runtime.Unknown.newBuilder().setRaw(message.toByteString());
    unknown.getTypeMetaBuilder().setApiVersion("v1").setKind(kind);
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes(new byte[] {'k', '8', 's', 0});
    bytes.writeBytes(unknown.build().toByteArray());
    return bytes.toByteArray();
  }
}
