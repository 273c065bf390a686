package dev.signoff.docs.reference;

/**
 * A code sample beside an operation.
 *
 * @param lang the language, as the highlighter calls it: {@code shell}, {@code java}
 * @param label what the reader chooses it by
 * @param source the code
 */
public record OperationSample(String lang, String label, String source) {}
