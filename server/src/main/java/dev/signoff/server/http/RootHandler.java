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
 * Sees every request before Jersey does: sends it where it is answered, sets the headers that every
 * answer has.
 */
public final class RootHandler extends HttpHandler {
  private static final String BUSY = "signoff.busy";
  private static final String RETRY_SECONDS = "1";

  private final InFlightRequests underWay = new InFlightRequests();
  private final WorkerPool workers = new WorkerPool();
  private final Limits limits;
  private final ConnectionLimitFilter connections;
  private final JerseyContainer operations;
  private final VendorRegistry vendors;
  private final HealthEndpoint health;
  private final DocsHandler docs;
  private final MetricsEndpoint metrics;
  private final @Nullable RequestObserver watch;

  private RootHandler(
      Limits limits,
      JerseyContainer operations,
      VendorRegistry vendors,
      HealthEndpoint health,
      DocsHandler docs,
      MetricsEndpoint metrics,
      @Nullable RequestObserver watch) {
    this.limits = limits;
    connections = new ConnectionLimitFilter(limits.connections(), limits.connectionsPerAddress());
    this.operations = operations;
    this.vendors = vendors;
    this.health = health;
    this.docs = docs;
    this.metrics = metrics;
    this.watch = watch;
  }

  /**
   * Creates the handler for everything.
   *
   * @param limits what is too much
   * @param application what lies behind
   * @param vendors knows in whose words to refuse
   * @param health answers {@code /health}
   * @param docs answer {@code /docs}, if there are any
   * @param metrics answer {@code /metrics}, if there are any
   * @param watch is told of every request, if there is one
   * @return the handler
   */
  public static RootHandler before(
      Limits limits,
      ResourceConfig application,
      VendorRegistry vendors,
      HealthEndpoint health,
      DocsHandler docs,
      MetricsEndpoint metrics,
      @Nullable RequestObserver watch) {
    if (watch != null) {
      application.register(watch);
    }
    return new RootHandler(
        limits, new JerseyContainer(application), vendors, health, docs, metrics, watch);
  }

  /**
   * Reads strictly what comes in at a listener.
   *
   * @param listener a listener that has not started yet
   */
  public void guard(NetworkListener listener) {
    listener.setDefaultErrorPageGenerator(new VendorErrorPages(vendors, docs));
    listener.registerAddOn(
        (same, chain) -> {
          int codec = chain.indexOfType(HttpServerFilter.class);
          chain.set(codec, new StrictHttpCodec(listener, limits, vendors, docs, underWay));
          chain.add(codec + 1, new BodyBufferingFilter(limits.bodyBytes() + 1, underWay));
          if (listener.isSecure()) {
            SSLBaseFilter tls = (SSLBaseFilter) chain.get(chain.indexOfType(SSLBaseFilter.class));
            tls.addHandshakeListener(underWay);
          }
          chain.add(chain.indexOfType(TransportFilter.class) + 1, underWay);
          chain.add(chain.indexOfType(TransportFilter.class) + 1, connections);
        });
  }

  /** Cuts off whoever takes too long to send a request. */
  public void cutOffSlowSenders() {
    underWay.cutOff(limits.request());
  }

  /**
   * Waits for requests that have begun to arrive.
   *
   * @param longest how long to wait at most
   * @throws InterruptedException if the thread is interrupted meanwhile
   */
  public void awaitRequestsUnderWay(Duration longest) throws InterruptedException {
    underWay.await(longest);
  }

  @Override
  public void start() {
    operations.start();
  }

  @Override
  public void destroy() {
    operations.stop();
    workers.close();
  }

  /**
   * What may take its time leaves the selector's thread: a login hashes a password, a page is read
   * from a disk, metrics are written out. A request without a body asks the session store at most,
   * which blocks nobody.
   */
  @Override
  public RequestExecutorProvider getRequestExecutorProvider() {
    return request -> {
      // By now Grizzly waits for its answer when it stops; any earlier, and nobody would.
      underWay.arrived(request.getContext().getConnection());
      String path = request.getRequestURI();
      if (!hasBody(request) && !docs.own(path) && !metrics.owns(path)) {
        return null;
      }
      boolean isBusy = !workers.haveRoom();
      request.setAttribute(BUSY, isBusy);
      return isBusy ? null : workers;
    };
  }

  @Override
  public void service(Request request, Response response) throws IOException {
    if (watch != null) {
      watch.follow(request);
    }
    SecurityHeaders.set(response::setHeader);
    if (Boolean.TRUE.equals(request.getAttribute(BUSY))) {
      response.setHeader("Retry-After", RETRY_SECONDS);
      answer(request, response, 503, "The server is too busy. Try again later.");
    } else if (request.getRequestURI().equals(HealthEndpoint.PATH)) {
      health.answer(request, response);
    } else if (metrics.owns(request.getRequestURI())) {
      metrics.answer(request, response);
    } else {
      serve(request, response);
    }
  }

  private void serve(Request request, Response response) throws IOException {
    try {
      if (docs.own(request.getRequestURI())) {
        docs.answer(request, response);
      } else {
        operations.serve(request, response);
      }
    } catch (RuntimeException | Error e) {
      String id = FailureLog.log(e);
      if (!response.isCommitted()) {
        answer(request, response, 500, "The server failed; the id of this failure is " + id + ".");
      }
    }
  }

  private static boolean hasBody(Request request) {
    return request.getRequest().isChunked() || request.getContentLengthLong() > 0;
  }

  private void answer(Request request, Response response, int status, String message)
      throws IOException {
    byte[] body = vendors.errorBytes(request.getRequestURI(), status, message);
    response.setStatus(status);
    response.setContentType("application/json");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
