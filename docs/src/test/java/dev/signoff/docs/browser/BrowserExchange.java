package dev.signoff.docs.browser;

import java.net.URI;

/**
 * A request that a page sent, and the status of its answer.
 *
 * @param method the method
 * @param url where it went
 * @param status the status
 */
public record BrowserExchange(String method, URI url, int status) {}
