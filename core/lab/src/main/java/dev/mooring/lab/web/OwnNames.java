package dev.mooring.lab.web;

import java.util.Set;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// Answers only who asks for this computer by a name of its own. A page in a browser can give its
/// own name this computer's address (DNS rebinding) and would otherwise read what it asks for.
public final class OwnNames extends Handler.Wrapper {
  private static final Set<String> NAMES = Set.of("127.0.0.1", "localhost", "[::1]", "::1");

  public OwnNames(Handler handler) {
    super(handler);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    var host = request.getHttpURI().getHost();
    if (host != null && NAMES.contains(host)) {
      return super.handle(request, response, callback);
    }
    Response.writeError(
        request,
        response,
        callback,
        HttpStatus.MISDIRECTED_REQUEST_421,
        "The lab is asked for as 127.0.0.1 or localhost.");
    return true;
  }
}
