package dev.signoff.server.http;

import dev.signoff.server.docs.DocsHandler;
import dev.signoff.server.limits.Limits;
import java.io.IOException;
import java.time.Duration;
import org.glassfish.grizzly.filterchain.TransportFilter;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.RequestExecutorProvider;
import org.glassfish.grizzly.http.server.Response;
import org.glassfish.grizzly.ssl.SSLBaseFilter;
import org.glassfish.jersey.server.ResourceConfig;
import org.jspecify.annotations.Nullable;

/**
 * Root handler of the server. It routes each request to health, metrics, documentation or Jersey,
 * and sets the headers that every response has.
 */
public final class RootHandler extends HttpHandler {
  private static final String BUSY = "signoff.busy";
  private static final String RETRY_SECONDS = "1";

  private final InFlightRequests inFlight = new InFlightRequests();
  private final WorkerPool workerPool = new WorkerPool();
  private final Limits limits;
  private final ConnectionLimitFilter connections;
  private final JerseyContainer operations;
  private final VendorRegistry vendors;
  private final HealthEndpoint health;
  private final DocsHandler docs;
  private final MetricsEndpoint metrics;
  private final @Nullable RequestObserver observer;

  private RootHandler(
      Limits limits,
      JerseyContainer operations,
      VendorRegistry vendors,
      HealthEndpoint health,
      DocsHandler docs,
      MetricsEndpoint metrics,
      @Nullable RequestObserver observer) {
    this.limits = limits;
    connections = new ConnectionLimitFilter(limits.connections(), limits.connectionsPerAddress());
    this.operations = operations;
    this.vendors = vendors;
    this.health = health;
    this.docs = docs;
    this.metrics = metrics;
    this.observer = observer;
  }

  /**
   * Creates the handler.
   *
   * @param limits the limits
   * @param application the Jersey application
   * @param vendors the vendors, which determine the error format
   * @param health the endpoint {@code /health}
   * @param docs the documentation at {@code /docs}
   * @param metrics the endpoint {@code /metrics}
   * @param observer the observer of all requests, or null
   * @return the handler
   */
  public static RootHandler create(
      Limits limits,
      ResourceConfig application,
      VendorRegistry vendors,
      HealthEndpoint health,
      DocsHandler docs,
      MetricsEndpoint metrics,
      @Nullable RequestObserver observer) {
    if (observer != null) {
      application.register(observer);
    }
    return new RootHandler(
        limits, new JerseyContainer(application), vendors, health, docs, metrics, observer);
  }

  /**
   * Configures a listener with strict parsing and connection limits.
   *
   * @param listener the listener, which must not be started yet
   */
  public void configure(NetworkListener listener) {
    listener.setDefaultErrorPageGenerator(new VendorErrorPages(vendors, docs));
    listener.registerAddOn(
        (same, chain) -> {
          int codec = chain.indexOfType(HttpServerFilter.class);
          chain.set(codec, new StrictHttpCodec(listener, limits, vendors, docs, inFlight));
          chain.add(codec + 1, new BodyBufferingFilter(limits.bodyBytes() + 1, inFlight));
          if (listener.isSecure()) {
            SSLBaseFilter tls = (SSLBaseFilter) chain.get(chain.indexOfType(SSLBaseFilter.class));
            tls.addHandshakeListener(inFlight);
          }
          chain.add(chain.indexOfType(TransportFilter.class) + 1, inFlight);
          chain.add(chain.indexOfType(TransportFilter.class) + 1, connections);
        });
  }

  /** Closes connections that take too long to send a request. */
  public void closeSlowConnections() {
    inFlight.closeSlowConnections(limits.request());
  }

  /**
   * Waits until all requests that have begun to arrive are complete.
   *
   * @param timeout the maximum time to wait
   * @throws InterruptedException if the thread is interrupted while waiting
   */
  public void awaitInFlightRequests(Duration timeout) throws InterruptedException {
    inFlight.await(timeout);
  }

  @Override
  public void start() {
    operations.start();
  }

  @Override
  public void destroy() {
    operations.stop();
    workerPool.close();
  }

  /**
   * Returns the worker pool for requests that may block the selector thread: a login hashes a
   * password, a page is read from disk, metrics are rendered. A request without a body only uses
   * the session store, which does not block.
   */
  @Override
  public RequestExecutorProvider getRequestExecutorProvider() {
    return request -> {
      // Grizzly waits for this request from here on when it stops, but not earlier.
      inFlight.arrived(request.getContext().getConnection());
      String path = request.getRequestURI();
      if (!hasBody(request) && !docs.handles(path) && !metrics.handles(path)) {
        return null;
      }
      boolean isBusy = !workerPool.hasCapacity();
      request.setAttribute(BUSY, isBusy);
      return isBusy ? null : workerPool;
    };
  }

  @Override
  public void service(Request request, Response response) throws IOException {
    if (observer != null) {
      observer.observe(request);
    }
    SecurityHeaders.set(response::setHeader);
    if (Boolean.TRUE.equals(request.getAttribute(BUSY))) {
      response.setHeader("Retry-After", RETRY_SECONDS);
      sendError(request, response, 503, "The server is too busy. Try again later.");
    } else if (request.getRequestURI().equals(HealthEndpoint.PATH)) {
      health.handle(request, response);
    } else if (metrics.handles(request.getRequestURI())) {
      metrics.handle(request, response);
    } else {
      serve(request, response);
    }
  }

  private void serve(Request request, Response response) throws IOException {
    try {
      if (docs.handles(request.getRequestURI())) {
        docs.handle(request, response);
      } else {
        operations.serve(request, response);
      }
    } catch (RuntimeException | Error e) {
      String id = FailureLog.log(e);
      if (!response.isCommitted()) {
        sendError(
            request, response, 500, "The server failed; the id of this failure is " + id + ".");
      }
    }
  }

  private static boolean hasBody(Request request) {
    return request.getRequest().isChunked() || request.getContentLengthLong() > 0;
  }

  private void sendError(Request request, Response response, int status, String message)
      throws IOException {
    byte[] body = vendors.errorBytes(request.getRequestURI(), status, message);
    response.setStatus(status);
    response.setContentType("application/json");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
