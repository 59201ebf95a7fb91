package dev.mooring.lab.mesh.tutorial;

import dev.mooring.lab.mesh.Answers;
import dev.mooring.lab.mesh.FrontDoor;
import dev.mooring.lab.world.MeshNetwork.Reply;
import dev.mooring.lab.world.MeshNetwork.Reply.Answered;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// Shows Bookinfo in a browser: each page takes the way through the mesh's ingress, so it changes
/// when the database does and loses its stars when the way is broken. Leaves other paths to other
/// handlers.
public final class Bookinfo extends Handler.Abstract.NonBlocking {
  private final FrontDoor mesh;
  private final InstantSource clock;

  public Bookinfo(FrontDoor mesh, InstantSource clock) {
    this.mesh = mesh;
    this.clock = clock;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    var path = Request.getPathInContext(request);
    if (!path.equals("/productpage") && !path.startsWith("/api/v1/products")) {
      return false;
    }
    var answer = answered(mesh.browse(path));
    response.setStatus(answer.status());
    answer.headers().forEach(response.getHeaders()::put);
    var body = answer.body().getBytes(StandardCharsets.UTF_8);
    response.write(true, ByteBuffer.wrap(body), callback);
    return true;
  }

  private Answered answered(Reply reply) {
    return reply instanceof Answered answer
        ? answer
        : Answers.direct(
            Answers.text(503, "The mesh's ingress does not answer.\n"), clock.instant());
  }
}
