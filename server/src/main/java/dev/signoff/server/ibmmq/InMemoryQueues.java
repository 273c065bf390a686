package dev.signoff.server.ibmmq;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The queues that were created, in memory. Enough to show what a session is good for; no messages
 * flow.
 */
final class InMemoryQueues {
  private static final int MOST = 10_000;

  private final Set<String> names = ConcurrentHashMap.newKeySet();

  /** Tells whether the queue is new and there is room for it. */
  boolean create(String qmgr, String queue) {
    return names.size() < MOST && names.add(qmgr + '\0' + queue);
  }
}
