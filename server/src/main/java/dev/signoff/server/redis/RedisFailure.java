package dev.signoff.server.redis;

import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisCommandTimeoutException;
import java.util.Map;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** Says in a few words why Redis is of no use, and never what an exception says. */
final class RedisFailure {
  private static final Map<String, String> REPLIES =
      Map.of(
          "NOAUTH", "it asks for a password",
          "WRONGPASS", "it refuses the user or the password",
          "NOPERM", "it does not permit this user to write",
          "READONLY", "it is a read-only replica",
          "LOADING", "it is still reading its files",
          "MISCONF", "it cannot write to its disk",
          "OOM", "its memory is full");

  private RedisFailure() {}

  static String of(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .map(RedisFailure::phrase)
        .filter(phrase -> !phrase.isEmpty())
        .reduce((first, last) -> last)
        .orElse("it cannot be reached");
  }

  private static String phrase(Throwable cause) {
    if (cause instanceof RedisCommandExecutionException) {
      String code = String.valueOf(cause.getMessage()).split("[ :]", 2)[0];
      return REPLIES.getOrDefault(code, "it refuses what it is asked");
    }
    if (cause instanceof SSLException) {
      return "there is no TLS, or its certificate is not trusted";
    }
    return cause instanceof RedisCommandTimeoutException ? "it does not answer in time" : "";
  }
}
