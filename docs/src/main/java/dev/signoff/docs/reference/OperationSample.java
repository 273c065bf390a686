package dev.signoff.docs.reference;

/**
 * A code sample beside an operation.
 *
 * @param lang the highlighter's name of the language: {@code shell}, {@code java}
 * @param label the label by which the reader selects it
 * @param source the code
 */
public record OperationSample(String lang, String label, String source) {}
