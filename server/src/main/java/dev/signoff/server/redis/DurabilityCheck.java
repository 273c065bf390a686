package dev.signoff.server.redis;

import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/** Check of the Redis configuration that warns if Redis may lose data or restore deleted data. */
final class DurabilityCheck {
  private static final System.Logger LOG = System.getLogger("dev.signoff.server");

  private DurabilityCheck() {}

  /**
   * Requests the configuration without waiting for it. Many servers do not allow that, which is no
   * error.
   */
  static void check(ReconnectingConnection connection, String address) {
    var unused =
        setting(connection, "appendonly")
            .thenCombine(
                setting(connection, "appendfsync"),
                (appendOnly, sync) -> appendOnly.equals("no") || !sync.equals("always"))
            .thenAccept(
                isUnsafe ->
                    warn(
                        isUnsafe,
                        address,
                        "may restore ended sessions when it restarts: set appendonly to yes and"
                            + " appendfsync to always"))
            .exceptionally(failure -> null);
    var unusedToo =
        setting(connection, "maxmemory-policy")
            .thenAccept(
                policy ->
                    warn(
                        !policy.equals("noeviction"),
                        address,
                        "may evict sessions and logout markers when its memory is full: set"
                            + " maxmemory-policy to noeviction"))
            .exceptionally(failure -> null);
  }

  private static CompletionStage<String> setting(ReconnectingConnection connection, String name) {
    return connection
        .send(redis -> redis.configGet(name))
        .thenApply((Map<String, String> found) -> found.getOrDefault(name, ""));
  }

  private static void warn(boolean isNeeded, String address, String problem) {
    if (isNeeded) {
      LOG.log(Level.WARNING, () -> "Redis at " + address + " " + problem + ".");
    }
  }
}
