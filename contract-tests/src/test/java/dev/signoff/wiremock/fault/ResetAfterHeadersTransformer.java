package dev.signoff.wiremock.fault;

import com.github.tomakehurst.wiremock.extension.Parameters;
import com.github.tomakehurst.wiremock.extension.ServeEventListener;
import com.github.tomakehurst.wiremock.http.trafficlistener.WiremockNetworkTrafficListener;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * WireMock extension that resets a connection after the headers; WireMock's own faults reset it
 * before them.
 */
final class ResetAfterHeadersTransformer
    implements ServeEventListener, WiremockNetworkTrafficListener {
  static final String NAME = "reset-after-headers";

  private final AtomicBoolean answering = new AtomicBoolean();

  @Override
  public String getName() {
    return NAME;
  }

  @Override
  public boolean applyGlobally() {
    return false;
  }

  @Override
  public void beforeResponseSent(ServeEvent event, Parameters parameters) {
    answering.set(true);
  }

  /** Closes the connection without lingering, which resets it, after the bytes are sent. */
  @Override
  public void outgoing(Socket socket, ByteBuffer bytes) {
    if (answering.getAndSet(false)) {
      try {
        socket.setSoLinger(true, 0);
        socket.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Override
  public void opened(Socket socket) {}

  @Override
  public void incoming(Socket socket, ByteBuffer bytes) {}

  @Override
  public void closed(Socket socket) {}
}
