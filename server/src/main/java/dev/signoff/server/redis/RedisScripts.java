package dev.signoff.server.redis;

/** What Redis does by itself, so that no other node gets in between. Sent whole: they are short. */
final class RedisScripts {

  /**
   * Remembers a session, and ends the oldest of too many. An owner's sessions stand in line in the
   * order in which they were opened, whatever the nodes' clocks say. One that was removed or has
   * expired stays in line until a login finds too many there. Each such login looks at no more than
   * 50, wherever they stand, for nobody else is served meanwhile: in a longer line some that are
   * gone can take up a place until a later login.
   */
  static final String OPEN =
      """
      local session, line = KEYS[1], KEYS[2]
      local value, expires, most = ARGV[1], ARGV[2], tonumber(ARGV[3])
      redis.call('SET', session, value, 'PXAT', expires)
      local last = redis.call('ZREVRANGE', line, 0, 0, 'WITHSCORES')[2] or 0
      redis.call('ZADD', line, last + 1, session)
      redis.call('PEXPIREAT', line, expires)
      local tooMany = redis.call('ZCARD', line) - most
      if tooMany > 0 then
        for _, one in ipairs(redis.call('ZRANDMEMBER', line, 50)) do
          if redis.call('EXISTS', one) == 0 then
            redis.call('ZREM', line, one)
            tooMany = tooMany - 1
          end
        end
      end
      if tooMany > 0 then
        for _, oldest in ipairs(redis.call('ZRANGE', line, 0, tooMany - 1)) do
          redis.call('DEL', oldest)
          redis.call('ZREM', line, oldest)
        end
      end
      return 1
      """;

  /** Counts, and opens the window with the first. */
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
