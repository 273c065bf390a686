package dev.signoff.conformance.target;

/**
 * User who can log in.
 *
 * @param name the user name
 * @param password the password
 */
public record User(String name, String password) {
  /** Returns the name only, since the password is a secret. */
  @Override
  public String toString() {
    return name;
  }
}
