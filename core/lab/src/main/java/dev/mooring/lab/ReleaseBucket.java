package dev.mooring.lab;

import dev.mooring.lab.machine.sidecar.SidecarDownloads;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// Istio's release bucket for this computer: the practice machines have it under its real name, and
/// the desktop, which must not leave the lab, finds the same files here.
final class ReleaseBucket extends Handler.Abstract.NonBlocking {
  static final String FOLDER = "istio-release/releases";

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    var path = Request.getPathInContext(request);
    if (!path.startsWith("/" + FOLDER + "/")) {
      return false;
    }
    var file = SidecarDownloads.file(SidecarDownloads.HOST, path);
    if (file.isEmpty()) {
      Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404);
    } else {
      Content.Sink.write(response, true, file.get(), callback);
    }
    return true;
  }
}
