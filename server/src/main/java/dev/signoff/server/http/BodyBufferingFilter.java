package dev.signoff.server.http;

import java.io.IOException;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpPacket;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.util.Header;
import org.glassfish.grizzly.http.util.HttpStatus;
import org.glassfish.grizzly.nio.NIOConnection;

/**
 * Filter that holds back a request until its body is complete, so that no thread of the server
 * waits for a slow sender. If a body exceeds the limit of every operation, the rest is not waited
 * for, unless the body is chunked: only its end shows that it is well-formed. Data after the last
 * request of a connection is dropped.
 */
final class BodyBufferingFilter extends BaseFilter {
  /**
   * Maximum number of response bytes that a client may leave unread while it sends further
   * requests.
   */
  private static final int MAX_UNREAD_BYTES = 64 * 1024;

  private static final String PASSED_ON = "signoff.passed-on";

  private final int enough;
  private final InFlightRequests inFlight;

  /**
   * Creates a filter. The first argument is the maximum number of bytes that an operation may read.
   */
  BodyBufferingFilter(int enough, InFlightRequests inFlight) {
    this.enough = enough;
    this.inFlight = inFlight;
  }

  @Override
  public NextAction handleRead(FilterChainContext context) throws IOException {
    if (HttpPacket.isHttp(context.getMessage())) {
      HttpContent received = context.getMessage();
      if (HttpContent.isBroken(received) || LastRequestMarker.isOver(context.getConnection())) {
        // A malformed request already got its 400. Handling it too would race with the next
        // request.
        inFlight.arrived(context.getConnection());
        return context.getStopAction();
      }
      if (isAwaited(received, context)) {
        return context.getStopAction(received);
      }
      HttpRequestPacket request = (HttpRequestPacket) received.getHttpHeader();
      if (request.getAttribute(PASSED_ON) == null) {
        request.setAttribute(PASSED_ON, true);
      } else if (received.isLast()) { // the rest of a request that is already being handled
        inFlight.arrived(context.getConnection());
      }
      if (!request.getProcessingState().isKeepAlive()) {
        LastRequestMarker.hasCome(context.getConnection());
      }
      if (unreadBytes(context.getConnection()) > MAX_UNREAD_BYTES) {
        context.getConnection().terminateSilently();
        return context.getStopAction();
      }
    }
    return context.getInvokeAction();
  }

  private boolean isAwaited(HttpContent received, FilterChainContext context) {
    HttpRequestPacket request = (HttpRequestPacket) received.getHttpHeader();
    if (received.isLast()
        || (!request.isChunked() && received.getContent().remaining() >= enough)) {
      return false;
    }
    if (request.requiresAcknowledgement()) {
      if (!"100-continue".equalsIgnoreCase(request.getHeader(Header.Expect))) {
        return false;
      }
      acknowledge(context, request.getResponse());
    }
    return true;
  }

  private static int unreadBytes(Connection<?> connection) {
    return connection instanceof NIOConnection nio ? nio.getAsyncWriteQueue().spaceInBytes() : 0;
  }

  /** Sends 100 (Continue) before the filter waits for the body. */
  private static void acknowledge(FilterChainContext context, HttpResponsePacket response) {
    response.setStatus(HttpStatus.CONINTUE_100);
    response.setAcknowledgement(true);
    context.write(response);
    response.setStatus(HttpStatus.OK_200);
  }
}
