package dev.mooring.live.ssh;

import dev.mooring.live.ssh.SshIdentity.KeyUnusable;
import dev.mooring.text.Phrase;
import java.io.EOFException;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.schmizz.sshj.common.Buffer;

/// The SSH agent behind a socket (draft-ietf-sshm-ssh-agent): tells its keys and signs with them.
/// Each request has a connection of its own, as agents may be restarted at any time.
record SshAgent(Path socket) {
  private static final byte REQUEST_IDENTITIES = 11;
  private static final byte IDENTITIES_ANSWER = 12;
  private static final byte SIGN_REQUEST = 13;
  private static final byte SIGN_RESPONSE = 14;
  private static final int RSA_SHA2_512 = 4;
  private static final int LONGEST = 1 << 18;

  /// The keys, in the agent's order.
  ///
  /// @throws IOException when no agent answers there
  List<SshIdentity> identities() throws IOException {
    var answer = request(IDENTITIES_ANSWER, new Buffer.PlainBuffer().putByte(REQUEST_IDENTITIES));
    var identities = new ArrayList<SshIdentity>();
    for (var left = answer.readUInt32AsInt(); left > 0; left--) {
      identities.add(new AgentIdentity(answer.readBytes(), answer.readString()));
    }
    return identities;
  }

  private byte[] sign(byte[] key, byte[] text) throws IOException {
    var flags = SshIdentity.type(key).equals("ssh-rsa") ? RSA_SHA2_512 : 0;
    var question =
        new Buffer.PlainBuffer()
            .putByte(SIGN_REQUEST)
            .putBytes(key)
            .putBytes(text)
            .putUInt32(flags);
    return request(SIGN_RESPONSE, question).readBytes();
  }

  private Buffer.PlainBuffer request(byte wanted, Buffer.PlainBuffer question) throws IOException {
    try (var channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
      channel.connect(UnixDomainSocketAddress.of(socket));
      var framed = new Buffer.PlainBuffer().putBytes(question.getCompactData()).getCompactData();
      for (var bytes = ByteBuffer.wrap(framed); bytes.hasRemaining(); ) {
        channel.write(bytes);
      }
      var length = read(channel, 4).getInt();
      if (length < 1 || length > LONGEST) {
        throw new IOException("The agent's answer has no sensible length.");
      }
      var answer = new Buffer.PlainBuffer(read(channel, length).array());
      if (answer.readByte() != wanted) {
        throw new IOException("The agent refused.");
      }
      return answer;
    }
  }

  private static ByteBuffer read(SocketChannel channel, int length) throws IOException {
    var bytes = ByteBuffer.allocate(length);
    while (bytes.hasRemaining()) {
      if (channel.read(bytes) < 0) {
        throw new EOFException("The agent hung up.");
      }
    }
    return bytes.flip();
  }

  /// A key that the agent holds.
  private final class AgentIdentity implements SshIdentity {
    private final byte[] key;
    private final String comment;

    AgentIdentity(byte[] key, String comment) {
      this.key = key.clone();
      this.comment = comment;
    }

    @Override
    public String name() {
      return "agent: " + comment;
    }

    @Override
    public byte[] publicKey() {
      return key.clone();
    }

    @Override
    public byte[] sign(byte[] text) throws KeyUnusable {
      try {
        return SshAgent.this.sign(key, text);
      } catch (IOException failure) {
        throw new KeyUnusable(Phrase.of("refusal.key.agent"), failure);
      }
    }
  }
}
