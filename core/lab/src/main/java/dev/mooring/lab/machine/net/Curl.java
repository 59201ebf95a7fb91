package dev.mooring.lab.machine.net;

import dev.mooring.lab.machine.disk.PosixException;
import dev.mooring.lab.machine.process.Call;
import dev.mooring.lab.machine.process.Options;
import dev.mooring.lab.machine.process.Program;
import dev.mooring.lab.world.MeshNetwork.Reply;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `curl` (7.88): resolves by the machine's resolver and connects as the user who runs it. Timeouts
/// come at once, with the words and the status of a real one.
public final class Curl implements Program {
  /// The practice network's proxy lets nobody pass.
  private static final Reply.Answered PROXY_SAYS_NO =
      new Reply.Answered(407, "Proxy Authentication Required", Map.of(), "");

  private static final int MOST_REDIRECTS = 10;
  private final Resolver resolver;
  private final Web web;

  public Curl(Resolver resolver, Web web) {
    this.resolver = resolver;
    this.web = web;
  }

  @Override
  public int run(Call call) throws IOException {
    var options =
        Options.parse(
            call.args(),
            "vsSfLkIiGOjgN4w:o:H:m:X:A:d:u:e:b:x:",
            "verbose=v",
            "silent=s",
            "show-error=S",
            "fail=f",
            "location=L",
            "insecure=k",
            "head=I",
            "include=i",
            "remote-name=O",
            "compressed=k",
            "write-out:=w",
            "output:=o",
            "header:=H",
            "max-time:=m",
            "connect-timeout:=c",
            "request:=X",
            "user-agent:=A",
            "data:=d",
            "retry:=r",
            "retry-delay:=r",
            "retry-connrefused=R",
            "retry-all-errors=R",
            "fail-with-body=f",
            "proxy:=x",
            "noproxy:=n",
            "max-redirs:=n",
            "http1.1=k",
            "no-progress-meter=P",
            "url:=Z",
            "create-dirs=R",
            "no-buffer=N",
            "ipv4=4");
    if (options.unknown().isPresent()) {
      call.io().complain("curl: option " + options.unknown().get() + ": is unknown");
      call.io().complain("curl: try 'curl --help' or 'curl --manual' for more information");
      return 2;
    }
    var urls = options.has("Z") ? options.all("Z") : options.operands();
    if (urls.isEmpty()) {
      call.io().complain("curl: try 'curl --help' or 'curl --manual' for more information");
      return 2;
    }
    var status = 0;
    for (var text : urls) {
      var url = Url.parse(text);
      var run = new Transfer(call, options, text);
      status =
          url.isEmpty()
              ? run.fail(3, "URL using bad/illegal format or missing URL")
              : run.follow(url.get());
    }
    return status;
  }

  /// One URL on its way.
  private final class Transfer {
    private final Call call;
    private final Options options;
    private final CurlReport report;

    Transfer(Call call, Options options, String url) {
      this.call = call;
      this.options = options;
      this.report = new CurlReport(call, options, url);
    }

    int fail(int status, String message) throws IOException {
      return report.fail(status, message);
    }

    int follow(Url first) throws IOException {
      if (options.value("x").filter(proxy -> !proxy.isEmpty()).isPresent()) {
        return deliver(first, "10.128.0.99", PROXY_SAYS_NO);
      }
      var url = first;
      for (var i = 0; i <= MOST_REDIRECTS; i++) {
        if (!url.isKnown()) {
          return fail(1, "Protocol \"" + url.scheme() + "\" not supported or disabled in libcurl");
        }
        var address = resolver.address(url.host());
        if (address.isEmpty()) {
          report.note("Could not resolve host: " + url.host());
          return fail(6, "Could not resolve host: " + url.host());
        }
        report.note("  Trying " + address.get() + ":" + url.port() + "...");
        var user = call.context().user().name();
        var reply = web.get(user, address.get(), url.port(), url.authority(), url.path());
        if (!(reply instanceof Reply.Answered answer)) {
          return failed(url, address.get(), reply);
        }
        report.exchange(url, address.get(), answer);
        var next = Optional.ofNullable(answer.headers().get("location")).flatMap(Url::parse);
        if (!options.has("L") || next.isEmpty() || answer.status() / 100 != 3) {
          return deliver(url, address.get(), answer);
        }
        url = next.get();
      }
      return fail(47, "Maximum (" + MOST_REDIRECTS + ") redirects followed");
    }

    private int failed(Url url, String address, Reply reply) throws IOException {
      var place = url.host() + " port " + url.port();
      return switch (reply) {
        case Reply.Refused() -> {
          report.note(
              "connect to " + address + " port " + url.port() + " failed: Connection refused");
          report.note("Failed to connect to " + place + " after 1 ms: Couldn't connect to server");
          report.note("Closing connection 0");
          yield fail(
              7, "Failed to connect to " + place + " after 1 ms: Couldn't connect to server");
        }
        case Reply.Reset() -> {
          report.note(
              "Connected to " + url.host() + " (" + address + ") port " + url.port() + " (#0)");
          report.note("Recv failure: Connection reset by peer");
          report.note("Closing connection 0");
          yield fail(56, "Recv failure: Connection reset by peer");
        }
        default -> {
          report.note(
              "connect to " + address + " port " + url.port() + " failed: Connection timed out");
          report.note("Closing connection 0");
          yield fail(28, timeout(place));
        }
      };
    }

    private String timeout(String place) {
      var limit =
          options.value("c").or(() -> options.value("m")).filter(s -> s.matches("\\d{1,6}"));
      return limit
          .map(seconds -> "Connection timed out after " + seconds + "001 milliseconds")
          .orElse("Failed to connect to " + place + " after 130442 ms: Couldn't connect to server");
    }

    private int deliver(Url url, String address, Reply.Answered answer) throws IOException {
      var size = answer.body().getBytes(StandardCharsets.UTF_8).length;
      if (options.has("f") && answer.status() >= 400) {
        report.note("The requested URL returned error: " + answer.status());
        report.writeOut(answer.status(), 0, address);
        return report.say(22, "The requested URL returned error: " + answer.status());
      }
      var head = options.has("I") || options.has("i") ? CurlReport.head(answer) : "";
      var body = options.has("I") ? "" : answer.body();
      var file =
          options.has("O") ? Optional.of(url.path().replaceFirst(".*/", "")) : options.value("o");
      try {
        report.meter(size);
        if (file.isPresent() && !file.get().equals("-")) {
          try (var out = call.files().write(call.path(file.get()), false)) {
            out.write((head + body).getBytes(StandardCharsets.UTF_8));
          }
        } else {
          call.io().print(head + body);
        }
      } catch (PosixException refused) {
        call.io()
            .complain(
                "Warning: Failed to open the file "
                    + file.orElse("-")
                    + ": "
                    + refused.errno().text());
        return fail(23, "Failure writing output to destination");
      }
      report.note("Connection #0 to host " + url.host() + " left intact");
      report.writeOut(answer.status(), size, address);
      return 0;
    }
  }

  /// Headers that curl adds or that the caller gives.
  static List<String> requestHeaders(Url url, Options options) {
    var headers = new java.util.ArrayList<String>();
    var own = options.all("H");
    if (own.stream()
        .noneMatch(header -> header.toLowerCase(java.util.Locale.ROOT).startsWith("host:"))) {
      headers.add("Host: " + url.authority());
    }
    headers.add("User-Agent: " + options.value("A").orElse("curl/7.88.1"));
    headers.add("Accept: */*");
    headers.addAll(own);
    return headers;
  }
}
