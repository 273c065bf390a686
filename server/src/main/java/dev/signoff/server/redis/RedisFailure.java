package dev.signoff.server.redis;

import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisCommandTimeoutException;
import java.util.Map;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** Short description of a Redis failure, which never repeats an exception message. */
final class RedisFailure {
  private static final Map<String, String> DESCRIPTIONS =
      Map.of(
          "NOAUTH", "it requires a password",
          "WRONGPASS", "it refuses the user or the password",
          "NOPERM", "this user has no permission to write",
          "READONLY", "it is a read-only replica",
          "LOADING", "it is still loading its data",
          "MISCONF", "it cannot write to its disk",
          "OOM", "its memory is full");

  private RedisFailure() {}

  static String of(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .map(RedisFailure::phrase)
        .filter(phrase -> !phrase.isEmpty())
        .reduce((first, last) -> last)
        .orElse("it is unreachable");
  }

  private static String phrase(Throwable cause) {
    if (cause instanceof RedisCommandExecutionException) {
      String code = String.valueOf(cause.getMessage()).split("[ :]", 2)[0];
      return DESCRIPTIONS.getOrDefault(code, "it refuses the command");
    }
    if (cause instanceof SSLException) {
      return "it does not support TLS, or its certificate is not trusted";
    }
    return cause instanceof RedisCommandTimeoutException ? "it does not respond in time" : "";
  }
}
