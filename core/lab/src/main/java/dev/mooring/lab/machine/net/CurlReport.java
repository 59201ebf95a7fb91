package dev.mooring.lab.machine.net;

import dev.mooring.lab.machine.process.Call;
import dev.mooring.lab.machine.process.Options;
import dev.mooring.lab.world.MeshNetwork.Reply;
import java.io.IOException;

/// What curl says about a transfer: -v, -w, errors and the progress meter.
final class CurlReport {
  private final Call call;
  private final Options options;
  private final String url;

  CurlReport(Call call, Options options, String url) {
    this.call = call;
    this.options = options;
    this.url = url;
  }

  void note(String text) throws IOException {
    if (options.has("v")) {
      call.io().complain("* " + text);
    }
  }

  int fail(int status, String message) throws IOException {
    writeOut(0, 0, "");
    return say(status, message);
  }

  int say(int status, String message) throws IOException {
    if (!options.has("s") || options.has("S")) {
      call.io().complain("curl: (" + status + ") " + message);
    }
    return status;
  }

  void exchange(Url to, String address, Reply.Answered answer) throws IOException {
    if (!options.has("v")) {
      return;
    }
    note("Connected to " + to.host() + " (" + address + ") port " + to.port() + " (#0)");
    var method =
        options.value("X").orElse(options.has("I") ? "HEAD" : options.has("d") ? "POST" : "GET");
    call.io().complain("> " + method + " " + to.path() + " HTTP/1.1");
    for (var header : Curl.requestHeaders(to, options)) {
      call.io().complain("> " + header);
    }
    call.io().complain("> ");
    for (var line : head(answer).lines().toList()) {
      call.io().complain("< " + line);
    }
  }

  static String head(Reply.Answered answer) {
    var head = new StringBuilder("HTTP/1.1 " + answer.status() + " " + answer.reason() + "\r\n");
    answer
        .headers()
        .forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    return head.append("\r\n").toString();
  }

  // The meter shows only where the body does not go to a terminal.
  void meter(int size) throws IOException {
    if (options.has("s")
        || options.has("P")
        || (call.io().isTerminal() && !options.has("o") && !options.has("O"))) {
      return;
    }
    call.io()
        .complain(
            "  % Total    % Received % Xferd  Average Speed   Time    Time     Time  Current");
    call.io()
        .complain("                                 Dload  Upload   Total   Spent    Left  Speed");
    call.io()
        .complain(
            "100 %5d  100 %5d    0     0  %5d      0 --:--:-- --:--:-- --:--:-- %5d"
                .formatted(size, size, size * 10, size * 10));
  }

  void writeOut(int status, int size, String address) throws IOException {
    var format = options.value("w").orElse("");
    call.io()
        .print(
            format
                .replace("%{http_code}", "%03d".formatted(status))
                .replace("%{response_code}", "%03d".formatted(status))
                .replace("%{size_download}", String.valueOf(size))
                .replace("%{remote_ip}", address)
                .replace("%{url_effective}", url)
                .replace("%{time_total}", "0.004217")
                .replace("\\n", "\n")
                .replace("\\t", "\t"));
  }
}
