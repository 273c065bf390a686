package dev.signoff.server.ibmmq;

/**
 * How the server plays IBM MQ.
 *
 * @param release which CSRF rule holds
 * @param key signs LTPA tokens
 * @param trackLoggedOut whether a token is refused after its logout, as with {@code
 *     trackLoggedOutSSOCookies}
 */
public record IbmMqOptions(IbmMqProfile release, LtpaKey key, boolean trackLoggedOut) {}
