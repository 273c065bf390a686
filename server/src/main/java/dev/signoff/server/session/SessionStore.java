package dev.signoff.server.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * What the server remembers, each entry until it expires. Keys are hashes; values are no secrets.
 * Thread safe. No method blocks: it is called on threads that serve many connections. A stage fails
 * if the store cannot tell, and then nobody may be let in, nor be told that a session has ended.
 */
public interface SessionStore {

  /**
   * Remembers a value, in place of any older one.
   *
   * @param key the key
   * @param value the value
   * @param expires when to forget it
   * @return completes when the value is remembered
   */
  CompletionStage<Void> put(SecretHash key, String value, Instant expires);

  /**
   * Remembers somebody's session. If they have more than allowed now, their oldest end, as if they
   * had been removed. One that was removed or has expired takes up no place for long.
   *
   * @param key the key
   * @param value the value
   * @param expires when to forget it
   * @param owner whose session it is
   * @param most how many sessions the owner may have with this one, 1 or more
   * @return completes when the session is remembered; fails with {@link StoreFullException} if
   *     there is no room for it
   */
  CompletionStage<Void> open(
      SecretHash key, String value, Instant expires, SecretHash owner, int most);

  /**
   * Looks a value up.
   *
   * @param key the key
   * @return the value, or nothing if there is none or it has expired
   */
  CompletionStage<Optional<String>> get(SecretHash key);

  /**
   * Forgets a value. The removal is in force, everywhere, when the stage completes.
   *
   * @param key the key
   * @return whether it was there and had not expired; of several callers at once only one is told
   *     so
   */
  CompletionStage<Boolean> remove(SecretHash key);

  /**
   * Counts something that happened. The first opens a window; when that is over, the count is
   * forgotten. {@link #get} tells the count as a decimal number, and {@link #remove} forgets it.
   *
   * @param key the key; nothing else is remembered under it
   * @param window how long the count is remembered from the first on
   * @return how many were counted in this window, this one included; fails with {@link
   *     StoreFullException} if there is no room for a new window
   */
  CompletionStage<Long> count(SecretHash key, Duration window);

  /**
   * Tells which life this memory is in. It begins another one, with another number, whenever it has
   * lost what it remembered, as a restart without a disk does.
   *
   * @return the number of this life
   */
  CompletionStage<Long> life();

  /**
   * Tells that nothing is remembered, and that nothing can have been forgotten either: for marks
   * whose absence lets somebody in.
   *
   * @param key the key
   * @param life the life from which on the mark could have been made
   * @return whether this life is still going on, and the key has no value
   */
  CompletionStage<Boolean> lacks(SecretHash key, long life);

  /** {@return whether it answers at present; known without asking it} */
  boolean isReady();
}
