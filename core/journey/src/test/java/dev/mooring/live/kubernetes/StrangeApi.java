package dev.mooring.live.kubernetes;

import dev.mooring.live.call.HostileServer;

/// What may answer at the address of an API server.
enum StrangeApi {
  SAYS_NOTHING(line -> line.hear().beSilent()),
  DRIPS_ITS_HEAD(line -> line.hear().say("HTTP/1.1 200 OK\r\n").drip("X: y\r\n")),
  DRIPS_ITS_BODY(line -> line.hear().say(ok(1_000_000)).drip(" ")),
  NEVER_ENDS(line -> line.hear().say(ok(1L << 40)).pour(" ".repeat(1000))),
  NEVER_ENDS_ITS_HEAD(line -> line.hear().say("HTTP/1.1 200 OK\r\n").pour("X: y\r\n")),
  CONTINUES_WITHOUT_END(line -> line.hear().pour("HTTP/1.1 100 Continue\r\n\r\n")),
  REDIRECTS_IN_CIRCLES(line -> each(line, moved("/version"))),
  REDIRECTS_ELSEWHERE(line -> each(line, moved("http://other.invalid/login"))),
  IS_A_WEB_PAGE(line -> each(line, body(200, "<!DOCTYPE html><title>Log in</title>"))),
  IS_A_WEB_PAGE_THAT_FAILS(line -> each(line, body(502, "<html>bad\u001b[31m gateway</html>"))),
  KNOWS_NOTHING(line -> each(line, body(404, "404 page not found"))),
  IS_EMPTY(line -> each(line, body(200, ""))),
  HAS_NO_CONTENT(line -> each(line, "HTTP/1.1 204 No Content\r\n\r\n")),
  IS_CUT_OFF(line -> each(line, body(200, "{\"gitVersion\": \"v1.3"))),
  IS_A_LIST(line -> each(line, body(200, "[]"))),
  IS_NULL(line -> each(line, body(200, "null"))),
  IS_A_NUMBER(line -> each(line, body(200, "42"))),
  IS_A_TEXT(line -> each(line, body(200, "\"v1.33.1\""))),
  IS_AN_EMPTY_OBJECT(line -> each(line, body(200, "{}"))),
  IS_OF_ANOTHER_SHAPE(
      line ->
          each(
              line,
              body(
                  200,
                  """
                  {"gitVersion": ["v1.33.1"], "resources": {"a": 1}, "items": 7, "metadata": []}
                  """))),
  IS_FULL_OF_NULLS(
      line ->
          each(
              line,
              body(
                  200,
                  """
                  {"gitVersion": null, "resources": [null, {"name": null, "kind": null}],
                   "items": [null], "metadata": null, "status": null, "kind": null}
                  """))),
  IS_DEEP(line -> each(line, body(200, "[".repeat(100_000)))),
  IS_LONG(line -> each(line, body(200, "{\"gitVersion\": \"" + "9".repeat(10_000_000) + "\"}"))),
  CLOSES_MIDWAY(line -> line.hear().say(ok(1000)).say("{\"gitVersion\"")),
  HANGS_UP(HostileServer.Line::hear),
  IS_NO_WEB_SERVER(
      line -> line.say("SSH-2.0-OpenSSH_9.2\r\n").drip("\u0000\u001b]52;c;aGk=\u0007"));

  final HostileServer.Script script;

  StrangeApi(HostileServer.Script script) {
    this.script = script;
  }

  private static void each(HostileServer.Line line, String answer) throws java.io.IOException {
    while (true) {
      line.hear().say(answer);
    }
  }

  private static String ok(long length) {
    return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
        .formatted(length);
  }

  private static String body(int status, String text) {
    return "HTTP/1.1 %d Said\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
        .formatted(status, text.length(), text);
  }

  private static String moved(String to) {
    return "HTTP/1.1 302 Found\r\nLocation: %s\r\nContent-Length: 0\r\n\r\n".formatted(to);
  }
}
