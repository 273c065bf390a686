package dev.signoff.server.redis;

import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/** Warns of a Redis that may forget, or remember again, what it must not. */
final class DurabilityCheck {
  private static final System.Logger LOG = System.getLogger("dev.signoff.server");

  private DurabilityCheck() {}

  /** Asks how Redis is configured, without waiting; many do not tell, and that is no fault. */
  static void check(ReconnectingConnection link, String where) {
    var unused =
        setting(link, "appendonly")
            .thenCombine(
                setting(link, "appendfsync"),
                (log, sync) -> log.equals("no") || !sync.equals("always"))
            .thenAccept(
                may ->
                    warn(
                        may,
                        where,
                        "may bring ended sessions back when it restarts: set appendonly to yes and"
                            + " appendfsync to always"))
            .exceptionally(failure -> null);
    var unusedToo =
        setting(link, "maxmemory-policy")
            .thenAccept(
                policy ->
                    warn(
                        !policy.equals("noeviction"),
                        where,
                        "may drop sessions, and marks of logouts, when its memory is full: set"
                            + " maxmemory-policy to noeviction"))
            .exceptionally(failure -> null);
  }

  private static CompletionStage<String> setting(ReconnectingConnection link, String name) {
    return link.send(redis -> redis.configGet(name))
        .thenApply((Map<String, String> found) -> found.getOrDefault(name, ""));
  }

  private static void warn(boolean isNeeded, String where, String what) {
    if (isNeeded) {
      LOG.log(Level.WARNING, () -> "Redis at " + where + " " + what + ".");
    }
  }
}
