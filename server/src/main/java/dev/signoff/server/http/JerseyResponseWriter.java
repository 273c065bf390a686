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

/** Writer of the response from Jersey, which may complete later on another thread. */
final class JerseyResponseWriter implements ContainerResponseWriter {
  private final Response response;

  JerseyResponseWriter(Response response) {
    this.response = response;
  }

  @Override
  public OutputStream writeResponseStatusAndHeaders(
      long contentLength, ContainerResponse jerseyResponse) {
    response.setStatus(jerseyResponse.getStatus());
    response.setContentLengthLong(contentLength);
    jerseyResponse.getHeaders().forEach(this::write);
    return response.getOutputStream();
  }

  /**
   * Suspends the response and reading from the connection. A client may receive the response before
   * the server has finished with it, and Grizzly would treat data that it reads until then as a
   * part of this request.
   */
  @Override
  public boolean suspend(long timeOut, TimeUnit timeUnit, @Nullable TimeoutHandler timeoutHandler) {
    response.getRequest().getContext().suspend();
    response.suspend(
        timeOut,
        timeUnit,
        new EmptyCompletionHandler<>(),
        timedOut -> {
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

  /**
   * Completes a suspended response with 500. Otherwise the caller of Jersey handles the exception.
   */
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
