package dev.signoff.crosscheck;

/**
 * Statement of one source about one part of an outcome or operation.
 *
 * @param about the outcome or operation, with its API
 * @param topic a group of parts; a source that states one part of it states all
 * @param source the source
 * @param part such as {@code status}
 * @param value such as {@code 204}
 */
record Fact(String about, String topic, FactSource source, String part, String value) {}
