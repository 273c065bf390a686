package dev.signoff.bench.subject;

import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.RequestExecutorProvider;
import org.glassfish.grizzly.http.server.Response;

/** Answers 204 without looking. */
final class NoContent extends HttpHandler {
  private final RequestExecutorProvider thread;

  private NoContent(RequestExecutorProvider thread) {
    this.thread = thread;
  }

  static NoContent onWorkers() {
    return new NoContent(new RequestExecutorProvider.WorkerThreadProvider());
  }

  static NoContent onSelector() {
    return new NoContent(new RequestExecutorProvider.SameThreadProvider());
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
