package dev.mooring.live.kubernetes;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A proxy on loopback that opens tunnels (`CONNECT`), all of them to one port of this computer,
/// whatever name is asked for.
public final class ConnectProxy implements AutoCloseable {
  /// What was asked for: `CONNECT host:port`, and the proxy's own login where one was given.
  public final List<String> asked = Collections.synchronizedList(new ArrayList<>());

  private final ServerSocket socket;
  private final int target;
  private final String answer;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /// @param target the port that every tunnel leads to
  /// @param answer the status line after `HTTP/1.1 `; tunnels are opened for `200` alone
  public ConnectProxy(int target, String answer) throws IOException {
    this.target = target;
    this.answer = answer;
    this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    threads.execute(this::serve);
  }

  public String url() {
    return "http://127.0.0.1:" + socket.getLocalPort();
  }

  private void serve() {
    while (!socket.isClosed()) {
      try {
        var client = socket.accept();
        threads.execute(() -> tunnel(client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void tunnel(Socket client) {
    try (client;
        var server = new Socket(InetAddress.getLoopbackAddress(), target)) {
      asked.add(head(client.getInputStream()));
      client.getOutputStream().write(answerText().getBytes(StandardCharsets.US_ASCII));
      client.getOutputStream().flush();
      if (answer.startsWith("200")) {
        var back = threads.submit(() -> copy(server.getInputStream(), client.getOutputStream()));
        copy(client.getInputStream(), server.getOutputStream());
        server.shutdownOutput();
        back.get();
      }
    } catch (Exception ended) {
      // Either side went away: the tunnel is closed.
      asked.add("ended");
    }
  }

  private String answerText() {
    var extra = answer.startsWith("407") ? "Proxy-Authenticate: Basic realm=\"p\"\r\n" : "";
    var length = answer.startsWith("200") ? "" : "Content-Length: 0\r\n";
    return "HTTP/1.1 " + answer + "\r\n" + extra + length + "\r\n";
  }

  private static String head(InputStream in) throws IOException {
    var text = new StringBuilder();
    while (text.indexOf("\r\n\r\n") < 0) {
      var next = in.read();
      if (next < 0) {
        break;
      }
      text.append((char) next);
    }
    var lines = text.toString().lines().toList();
    var login =
        lines.stream()
            .filter(line -> line.startsWith("Proxy-Authorization"))
            .findFirst()
            .orElse("");
    return (lines.isEmpty() ? "" : lines.getFirst()) + login;
  }

  private static Void copy(InputStream in, OutputStream out) throws IOException {
    in.transferTo(out);
    return null;
  }

  @Override
  public void close() throws IOException {
    socket.close();
    threads.shutdownNow();
  }
}
