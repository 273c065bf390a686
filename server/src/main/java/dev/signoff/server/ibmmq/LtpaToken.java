package dev.signoff.server.ibmmq;

import java.time.Instant;

/**
 * Content of an LTPA token.
 *
 * @param id the unique id of the session
 * @param user the user name
 * @param expires the expiry of the token
 * @param storeGeneration the generation of the store that records its logout; 0 if logouts are not
 *     tracked
 */
public record LtpaToken(String id, String user, Instant expires, long storeGeneration) {}
