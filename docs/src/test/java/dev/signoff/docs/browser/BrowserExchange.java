package dev.signoff.docs.browser;

import java.net.URI;

/**
 * Request of a page, and the status of its response.
 *
 * @param method the method
 * @param url the URL
 * @param status the status
 */
public record BrowserExchange(String method, URI url, int status) {}
