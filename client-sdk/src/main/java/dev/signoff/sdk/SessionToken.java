package dev.signoff.sdk;

import java.util.Objects;

/**
 * Secret token from which a session can be resumed. Whoever holds it is logged in: keep it like a
 * password.
 */
public final class SessionToken {
  private final String value;

  private SessionToken(String value) {
    this.value = value;
  }

  /**
   * Wraps a token.
   *
   * @param value what {@link #reveal} told, or what the vendor's server handed out
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
   * The secret itself.
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

  /** Masked. */
  @Override
  public String toString() {
    return "SessionToken[***]";
  }
}
