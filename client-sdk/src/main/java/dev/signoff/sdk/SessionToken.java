package dev.signoff.sdk;

import java.util.Objects;

/**
 * Secret token from which a session can be resumed. Protect it like a password: with it, anyone can
 * use the session.
 */
public final class SessionToken {
  private final String value;

  private SessionToken(String value) {
    this.value = value;
  }

  /**
   * Wraps a token.
   *
   * @param value a value from {@link #reveal}, or a token from the vendor's server
   * @return the token
   * @throws IllegalArgumentException if the value is empty or holds a control character
   */
  public static SessionToken of(String value) {
    Objects.requireNonNull(value, "value");
    if (value.isBlank() || value.chars().anyMatch(c -> c < 0x20 || c == 0x7f)) {
      throw new IllegalArgumentException("value must be a token, without control characters");
    }
    return new SessionToken(value);
  }

  /**
   * Returns the secret value.
   *
   * @return the secret
   */
  public String reveal() {
    return value;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SessionToken token && value.equals(token.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  /** Returns a masked text. */
  @Override
  public String toString() {
    return "SessionToken[***]";
  }
}
