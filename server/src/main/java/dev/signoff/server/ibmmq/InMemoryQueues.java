package dev.signoff.server.ibmmq;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Names of created queues, in memory. They only show what a session is authorised to do; there are
 * no messages.
 */
final class InMemoryQueues {
  private static final int MAX_QUEUES = 10_000;

  private final Set<String> names = ConcurrentHashMap.newKeySet();

  /** Creates a queue; false if it exists or there are too many. */
  boolean create(String queueManager, String queue) {
    return names.size() < MAX_QUEUES && names.add(queueManager + '\0' + queue);
  }
}
