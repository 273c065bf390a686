package dev.signoff.server.harness;

/** Sends requests over one connection for as long as the server keeps it. */
public final class KeptConnection {
  private final TestServer server;
  private RawConnection connection;

  public KeptConnection(TestServer server) {
    this.server = server;
    connection = server.raw();
  }

  /** Sends one whole request, as it is, and reads its answer. */
  public Answer send(String request) {
    Answer answer = connection.tryToWrite(request).answerOrClose();
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
