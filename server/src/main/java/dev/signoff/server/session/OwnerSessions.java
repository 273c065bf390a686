package dev.signoff.server.session;

import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * The sessions of one owner in the order in which they were opened. Linked through the sessions
 * themselves: an owner of a million can end any of them as fast as an owner of one. Thread safe.
 */
final class OwnerSessions {
  private final ConcurrentMap<SecretHash, OwnerSessions> home;
  private final SecretHash hash;
  private @Nullable StoredSession oldest;
  private @Nullable StoredSession newest;
  private int sessions;

  /** Takes where it is found, to leave when its last session has ended. */
  OwnerSessions(ConcurrentMap<SecretHash, OwnerSessions> home, SecretHash hash) {
    this.home = home;
    this.hash = hash;
  }

  /** Puts a session at the end of the line; false if this owner is found no more. */
  synchronized boolean enter(StoredSession session) {
    if (home.get(hash) != this) {
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

  /** Takes a session out of the line, if it is in it. */
  synchronized void leave(StoredSession session) {
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
      home.remove(hash, this);
    }
  }

  /** Tells who has to go if there may be no more than so many. */
  synchronized @Nullable StoredSession oldestOfMoreThan(int most) {
    return sessions > most ? oldest : null;
  }
}
