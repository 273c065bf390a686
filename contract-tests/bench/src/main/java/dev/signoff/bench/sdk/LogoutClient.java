package dev.signoff.bench.sdk;

import java.io.IOException;

/** HTTP client that logs out of Rocket.Chat. */
interface LogoutClient {

  /** Ends a session and reads the response; throws an exception unless it is a success. */
  void logOut(String token) throws IOException, InterruptedException;
}
