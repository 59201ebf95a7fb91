package dev.mooring.real;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Stands in for the certificate authority: approves who shows a certificate of that identity.
final class IstioCa implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(IstioCa.class);
  private final ServerSocket server;
  private final String identity;

  private IstioCa(ServerSocket server, String identity) {
    this.server = server;
    this.identity = identity;
  }

  /// @param identity such as `spiffe://cluster.local/ns/vm/sa/default`
  static IstioCa start(String address, String identity) {
    try {
      var socket = new ServerSocket(0, 16, InetAddress.getByName(address));
      var ca = new IstioCa(socket, identity);
      Thread.startVirtualThread(ca::serve);
      return ca;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  int port() {
    return server.getLocalPort();
  }

  private void serve() {
    while (!server.isClosed()) {
      try (var client = server.accept()) {
        answer(client);
      } catch (IOException | CertificateException failure) {
        LOG.debug("A request came to nothing: {}", failure.toString());
      }
    }
  }

  private void answer(Socket client) throws IOException, CertificateException {
    client.setSoTimeout(5_000);
    var pem = new StringBuilder();
    var reader =
        new BufferedReader(
            new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
    for (var line = reader.readLine(); line != null && !line.isEmpty(); line = reader.readLine()) {
      pem.append(line).append('\n');
    }
    var bytes = pem.toString().getBytes(StandardCharsets.US_ASCII);
    var certificate =
        (X509Certificate)
            CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(bytes));
    var names = String.valueOf(certificate.getSubjectAlternativeNames());
    var verdict = names.contains(identity + "]") ? "approved\n" : "rejected\n";
    client.getOutputStream().write(verdict.getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
