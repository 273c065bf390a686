package dev.signoff.server.http;

import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.glassfish.grizzly.EmptyCompletionHandler;
import org.glassfish.grizzly.http.server.Response;
import org.glassfish.jersey.server.ContainerException;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.spi.ContainerResponseWriter;
import org.jspecify.annotations.Nullable;

/** Writes what Jersey answers; it may come later, from another thread. */
final class JerseyResponseWriter implements ContainerResponseWriter {
  private final Response response;

  JerseyResponseWriter(Response response) {
    this.response = response;
  }

  @Override
  public OutputStream writeResponseStatusAndHeaders(long contentLength, ContainerResponse answer) {
    response.setStatus(answer.getStatus());
    response.setContentLengthLong(contentLength);
    answer.getHeaders().forEach(this::write);
    return response.getOutputStream();
  }

  /**
   * Nothing more is read from the connection meanwhile: the client may have this answer before the
   * server is done with it, and what Grizzly reads until then, it takes for a part of this request.
   */
  @Override
  public boolean suspend(long timeOut, TimeUnit timeUnit, @Nullable TimeoutHandler timeoutHandler) {
    response.getRequest().getContext().suspend();
    response.suspend(
        timeOut,
        timeUnit,
        new EmptyCompletionHandler<>(),
        late -> {
          if (timeoutHandler != null) {
            timeoutHandler.onTimeout(this);
          }
          return false;
        });
    return true;
  }

  @Override
  public void setSuspendTimeout(long timeOut, TimeUnit timeUnit) {
    response.getSuspendContext().setTimeout(timeOut, timeUnit);
  }

  @Override
  public void commit() {
    if (response.isSuspended()) {
      response.resume();
    }
  }

  /** Whoever called Jersey answers this, unless nobody waits any more. */
  @Override
  public void failure(Throwable error) {
    if (response.isSuspended() && !response.isCommitted()) {
      response.setStatus(500);
      response.setContentLength(0);
      response.resume();
    }
    throw error instanceof RuntimeException thrown ? thrown : new ContainerException(error);
  }

  @Override
  public boolean enableResponseBuffering() {
    return true;
  }

  private void write(String name, List<Object> values) {
    for (Object value : values) {
      response.addHeader(name, value.toString());
    }
  }
}
