package dev.signoff.conformance.target;

/**
 * Somebody who can log in.
 *
 * @param name the user name
 * @param password the password
 */
public record User(String name, String password) {
  /** Names the user and hides the password. */
  @Override
  public String toString() {
    return name;
  }
}
