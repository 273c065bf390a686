package dev.signoff.server.ibmmq;

/**
 * Options of the IBM MQ implementation.
 *
 * @param profile the profile, which determines the CSRF rule
 * @param key the key that signs LTPA tokens
 * @param trackLoggedOut whether a token is refused after its logout, as with {@code
 *     trackLoggedOutSSOCookies}
 */
public record IbmMqOptions(IbmMqProfile profile, LtpaKey key, boolean trackLoggedOut) {}
