package dev.signoff.server.session;

import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * Sessions of one owner in the order in which they were opened. A linked list through the sessions
 * themselves, so that ending a session takes constant time. Thread safe.
 */
final class OwnerSessions {
  private final ConcurrentMap<SecretHash, OwnerSessions> owners;
  private final SecretHash hash;
  private @Nullable StoredSession oldest;
  private @Nullable StoredSession newest;
  private int sessions;

  /**
   * Creates an empty list. It removes itself from the given map after its last session has ended.
   */
  OwnerSessions(ConcurrentMap<SecretHash, OwnerSessions> owners, SecretHash hash) {
    this.owners = owners;
    this.hash = hash;
  }

  /** Appends a session; false if this list was already removed from the map. */
  synchronized boolean add(StoredSession session) {
    if (owners.get(hash) != this) {
      return false;
    }
    session.older = newest;
    if (newest == null) {
      oldest = session;
    } else {
      newest.newer = session;
    }
    newest = session;
    sessions++;
    return true;
  }

  /** Removes a session, if it is in the list. */
  synchronized void remove(StoredSession session) {
    if (session.older == null && session.newer == null && oldest != session) {
      return;
    }
    if (session.older == null) {
      oldest = session.newer;
    } else {
      session.older.newer = session.newer;
    }
    if (session.newer == null) {
      newest = session.older;
    } else {
      session.newer.older = session.older;
    }
    session.older = null;
    session.newer = null;
    sessions--;
    if (sessions == 0) {
      owners.remove(hash, this);
    }
  }

  /** Returns the oldest session if there are more than the maximum. */
  synchronized @Nullable StoredSession oldestOfMoreThan(int max) {
    return sessions > max ? oldest : null;
  }
}
