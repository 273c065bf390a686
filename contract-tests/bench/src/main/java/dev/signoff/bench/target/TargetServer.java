package dev.signoff.bench.target;

/** A server under load. */
public interface TargetServer extends AutoCloseable {

  /** {@return where it listens} */
  ServerUrls address();

  /**
   * Starts a session, without a request.
   *
   * @param vendor whose: {@code ibm-mq}, {@code rested} or {@code rocket-chat}
   * @return its token
   */
  String open(String vendor);

  /** {@return how many entries the session store has; a server without one has none} */
  default long entries() {
    return 0;
  }

  @Override
  void close();
}
