package dev.signoff.server.redis;

/**
 * Lua scripts that Redis runs atomically. They are sent in full with each command, because they are
 * short.
 */
final class RedisScripts {

  /**
   * Stores a session and ends the oldest sessions of its owner if there are too many.
   *
   * <p>An owner's sessions are in a sorted set in the order in which they were opened, which does
   * not depend on the nodes' clocks. A session that was removed or has expired stays in the set
   * until a login finds too many entries. Such a login checks at most 50 random entries, because
   * the script blocks Redis. So in a larger set, ended sessions may count until a later login.
   */
  static final String OPEN =
      """
      local session, owner = KEYS[1], KEYS[2]
      local value, expires, max = ARGV[1], ARGV[2], tonumber(ARGV[3])
      redis.call('SET', session, value, 'PXAT', expires)
      local last = redis.call('ZREVRANGE', owner, 0, 0, 'WITHSCORES')[2] or 0
      redis.call('ZADD', owner, last + 1, session)
      redis.call('PEXPIREAT', owner, expires)
      local tooMany = redis.call('ZCARD', owner) - max
      if tooMany > 0 then
        for _, candidate in ipairs(redis.call('ZRANDMEMBER', owner, 50)) do
          if redis.call('EXISTS', candidate) == 0 then
            redis.call('ZREM', owner, candidate)
            tooMany = tooMany - 1
          end
        end
      end
      if tooMany > 0 then
        for _, oldest in ipairs(redis.call('ZRANGE', owner, 0, tooMany - 1)) do
          redis.call('DEL', oldest)
          redis.call('ZREM', owner, oldest)
        end
      end
      return 1
      """;

  /** Increments a counter, and sets its expiry on the first increment. */
  static final String COUNT =
      """
      local count = redis.call('INCR', KEYS[1])
      if count == 1 then
        redis.call('PEXPIRE', KEYS[1], ARGV[1])
      end
      return count
      """;

  private RedisScripts() {}
}
