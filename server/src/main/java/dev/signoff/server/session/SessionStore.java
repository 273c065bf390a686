package dev.signoff.server.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * Store for sessions and other values with an expiry. Keys are hashes; values are no secrets.
 * Thread safe.
 *
 * <p>No method blocks, because it is called on threads that serve many connections. A stage fails
 * if the store is unavailable. Then the caller must neither accept a credential nor confirm that a
 * session has ended.
 */
public interface SessionStore {

  /**
   * Stores a value and replaces an older one.
   *
   * @param key the key
   * @param value the value
   * @param expires the expiry
   * @return a stage that completes when the value is stored
   */
  CompletionStage<Void> put(SecretHash key, String value, Instant expires);

  /**
   * Stores a session. If the owner then has more than the maximum, the oldest sessions end, as if
   * they had been removed. Sessions that were removed or have expired soon no longer count.
   *
   * @param key the key
   * @param value the value
   * @param expires the expiry
   * @param owner the owner of the session
   * @param max the maximum number of sessions of the owner, including this one, 1 or more
   * @return a stage that completes when the session is stored; it fails with {@link
   *     StoreFullException} if the store is full
   */
  CompletionStage<Void> open(
      SecretHash key, String value, Instant expires, SecretHash owner, int max);

  /**
   * Looks up a value.
   *
   * @param key the key
   * @return the value, or empty if there is none or it has expired
   */
  CompletionStage<Optional<String>> get(SecretHash key);

  /**
   * Removes a value. When the stage completes, the removal is effective on all nodes.
   *
   * @param key the key
   * @return whether the value existed and had not expired; true for only one of several concurrent
   *     callers
   */
  CompletionStage<Boolean> remove(SecretHash key);

  /**
   * Increments a counter. The first increment opens a window; the counter is removed when the
   * window ends. {@link #get} returns the count as a decimal number, and {@link #remove} removes
   * it.
   *
   * @param key the key; no other value is stored under it
   * @param window the lifetime of the counter from its first increment
   * @return the count in this window, including this increment; the stage fails with {@link
   *     StoreFull} if there is no room for a new counter
   */
  CompletionStage<Long> count(SecretHash key, Duration window);

  /**
   * Returns the generation of the store. It is a number that changes whenever the store has lost
   * its content, for example by a restart without a disk.
   *
   * @return the generation
   */
  CompletionStage<Long> generation();

  /**
   * Checks that a value is absent and that it cannot have been lost either. For markers whose
   * absence grants access.
   *
   * @param key the key
   * @param generation the generation of the store at the time from which on the marker could have
   *     been stored
   * @return whether the generation is still the same and the key has no value
   */
  CompletionStage<Boolean> isAbsentSince(SecretHash key, long generation);

  /** {@return whether the store is currently available; determined without a request to it} */
  boolean isReady();
}
