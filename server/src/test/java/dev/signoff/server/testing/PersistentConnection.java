package dev.signoff.server.testing;

import dev.signoff.testkit.RawConnection;
import dev.signoff.testkit.TestResponse;

/** Persistent connection that is opened again when the server has closed it. */
public final class PersistentConnection {
  private final TestServer server;
  private RawConnection connection;

  public PersistentConnection(TestServer server) {
    this.server = server;
    connection = server.raw();
  }

  /** Sends the bytes of one complete request and reads the response. */
  public TestResponse send(String request) {
    TestResponse response = connection.tryToWrite(request).responseOrClose();
    if (response.status() == 0) {
      reopen();
      response = connection.write(request).response();
    }
    if (response.header("Connection").equalsIgnoreCase("close")) {
      reopen();
    }
    return response;
  }

  private void reopen() {
    connection.close();
    connection = server.raw();
  }
}
