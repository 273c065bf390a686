package dev.signoff.bench.sdk;

import java.io.IOException;
import java.net.URI;

/** One way to log out of Rocket.Chat. */
interface Caller {

  /** Ends a session and reads the answer; anything but a success is an exception. */
  void logOut(String token) throws IOException, InterruptedException;

  /** Finds one by its name. */
  static Caller of(String name, URI server, String userId) {
    return switch (name) {
      case "sdk" -> new SdkCaller(server, userId);
      case "http-client" -> JdkCaller.asItComes(server, userId);
      case "http-client-1.1" -> JdkCaller.withHttp11(server, userId);
      case "http-client-same-thread" -> JdkCaller.onCallersThread(server, userId);
      case "okhttp" -> new OkHttpCaller(server, userId);
      default -> throw new IllegalArgumentException("There is no caller " + name + ".");
    };
  }
}
