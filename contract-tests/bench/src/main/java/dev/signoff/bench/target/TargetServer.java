package dev.signoff.bench.target;

/** Target server of the bench. */
public interface TargetServer extends AutoCloseable {

  /** {@return the URLs of the server} */
  ServerUrls address();

  /**
   * Starts a session without a request.
   *
   * @param vendor vendor id: {@code ibm-mq}, {@code rested} or {@code rocket-chat}
   * @return the token of the session
   */
  String open(String vendor);

  /** {@return the number of entries in the session store; 0 for a server without a store} */
  default long entries() {
    return 0;
  }

  @Override
  void close();
}
