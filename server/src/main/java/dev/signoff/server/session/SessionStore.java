package dev.signoff.server.session;

import java.time.Instant;
import java.util.Optional;

/**
 * What the server remembers, each entry until it expires. Keys are hashes; values are no secrets.
 * Thread safe. A removal is in force when {@link #remove} returns.
 */
public interface SessionStore {

  /**
   * Remembers a value, in place of any older one.
   *
   * @param key the key
   * @param value the value
   * @param expires when to forget it
   */
  void put(Hash key, String value, Instant expires);

  /**
   * Looks a value up.
   *
   * @param key the key
   * @return the value, or nothing if there is none or it has expired
   */
  Optional<String> get(Hash key);

  /**
   * Forgets a value.
   *
   * @param key the key
   * @return whether it was there and had not expired; of several callers at once only one is told
   *     so
   */
  boolean remove(Hash key);
}
