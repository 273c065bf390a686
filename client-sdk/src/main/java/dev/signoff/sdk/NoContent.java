package dev.signoff.sdk;

/** Body type of a response without a body. */
public enum NoContent {
  /** The only value. */
  NO_CONTENT
}
