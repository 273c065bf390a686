package dev.signoff.conformance.http;

/**
 * Name and value of a header field, a cookie or a query parameter.
 *
 * @param name the name, in the case in which it is sent or was received
 * @param value the value
 */
public record NameValue(String name, String value) {}
