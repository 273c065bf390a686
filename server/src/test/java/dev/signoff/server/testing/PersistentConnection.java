package dev.signoff.server.testing;

/** Sends requests over one connection for as long as the server keeps it. */
public final class PersistentConnection {
  private final TestServer server;
  private RawConnection connection;

  public PersistentConnection(TestServer server) {
    this.server = server;
    connection = server.raw();
  }

  /** Sends one whole request, as it is, and reads its answer. */
  public TestResponse send(String request) {
    TestResponse answer = connection.tryToWrite(request).answerOrClose();
    if (answer.status() == 0) {
      reopen();
      answer = connection.write(request).answer();
    }
    if (answer.header("Connection").equalsIgnoreCase("close")) {
      reopen();
    }
    return answer;
  }

  private void reopen() {
    connection.close();
    connection = server.raw();
  }
}
