package dev.signoff.bench.target;

import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.RequestExecutorProvider;
import org.glassfish.grizzly.http.server.Response;

/** Grizzly handler that answers every request with 204. */
final class NoContentHandler extends HttpHandler {
  private final RequestExecutorProvider thread;

  private NoContentHandler(RequestExecutorProvider thread) {
    this.thread = thread;
  }

  static NoContentHandler onWorkers() {
    return new NoContentHandler(new RequestExecutorProvider.WorkerThreadProvider());
  }

  static NoContentHandler onSelector() {
    return new NoContentHandler(new RequestExecutorProvider.SameThreadProvider());
  }

  @Override
  public RequestExecutorProvider getRequestExecutorProvider() {
    return thread;
  }

  @Override
  public void service(Request request, Response response) {
    response.setStatus(204);
  }
}
