package dev.signoff.conformance.http;

/**
 * A name and a value: of a header field, a cookie or a query parameter.
 *
 * @param name the name, in the case that was or is to be sent
 * @param value the value
 */
public record NameValue(String name, String value) {}
