package dev.signoff.bench.sdk;

import java.io.IOException;

/** One way to log out of Rocket.Chat. */
interface LogoutClient {

  /** Ends a session and reads the answer; anything but a success is an exception. */
  void logOut(String token) throws IOException, InterruptedException;
}
