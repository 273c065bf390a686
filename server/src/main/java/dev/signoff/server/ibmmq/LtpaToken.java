package dev.signoff.server.ibmmq;

import java.time.Instant;

/**
 * What an LTPA token says.
 *
 * @param id tells this session from every other
 * @param user whose session it is
 * @param expires when the token stops being valid
 * @param life the life of the store that remembers its logout; 0 if none does
 */
public record LtpaToken(String id, String user, Instant expires, long life) {}
