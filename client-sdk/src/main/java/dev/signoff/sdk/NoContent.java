package dev.signoff.sdk;

/** The body of an answer that has none. */
public enum NoContent {
  /** The only value. */
  NO_CONTENT
}
