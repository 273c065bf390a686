package dev.signoff.crosscheck;

/**
 * One thing that one side says.
 *
 * @param about what it speaks of: an outcome or an operation, with its API
 * @param topic a group of parts; who speaks of one part of it speaks of all
 * @param side who says it
 * @param part such as {@code status}
 * @param value such as {@code 204}
 */
record Fact(String about, String topic, FactSource side, String part, String value) {}
