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
 * for. Data after the last request of a connection is dropped.
 */
final class BodyBufferingFilter extends BaseFilter {
  /** A client that sends more requests without reading the answers is no client. */
  private static final int MAX_UNREAD_BYTES = 64 * 1024;

  private static final String PASSED_ON = "signoff.passed-on";

  private final int enough;
  private final InFlightRequests underWay;

  /** Takes how many bytes of a body somebody may want to read. */
  BodyBufferingFilter(int enough, InFlightRequests underWay) {
    this.enough = enough;
    this.underWay = underWay;
  }

  @Override
  public NextAction handleRead(FilterChainContext context) throws IOException {
    if (HttpPacket.isHttp(context.getMessage())) {
      HttpContent received = context.getMessage();
      if (HttpContent.isBroken(received) || LastRequestMarker.isOver(context.getConnection())) {
        // A broken one has got its 400. Served all the same, it would race with what comes behind.
        underWay.arrived(context.getConnection());
        return context.getStopAction();
      }
      if (isAwaited(received, context)) {
        return context.getStopAction(received);
      }
      HttpRequestPacket request = (HttpRequestPacket) received.getHttpHeader();
      if (request.getAttribute(PASSED_ON) == null) {
        request.setAttribute(PASSED_ON, true);
      } else if (received.isLast()) { // the rest of one that is being answered
        underWay.arrived(context.getConnection());
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
    if (received.isLast() || received.getContent().remaining() >= enough) {
      return false;
    }
    HttpRequestPacket request = (HttpRequestPacket) received.getHttpHeader();
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

  /** Whoever asks whether to send the body is told so before it is awaited. */
  private static void acknowledge(FilterChainContext context, HttpResponsePacket response) {
    response.setStatus(HttpStatus.CONINTUE_100);
    response.setAcknowledgement(true);
    context.write(response);
    response.setStatus(HttpStatus.OK_200);
  }
}
