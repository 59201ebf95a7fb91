package dev.mooring.lab;

import dev.mooring.lab.world.LabTime;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// Tells how many seconds of delay a perfect run could not have avoided.
final class CriticalPath extends Handler.Abstract.NonBlocking {
  private final LabTime time;

  CriticalPath(LabTime time) {
    this.time = time;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    if (!Request.getPathInContext(request).equals("/lab/critical-path")) {
      return false;
    }
    Content.Sink.write(
        response, true, String.valueOf(time.criticalPath().toMillis() / 1000.0), callback);
    return true;
  }
}
