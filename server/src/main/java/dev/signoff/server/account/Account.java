package dev.signoff.server.account;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Account of a user who may log in.
 *
 * @param username the name to log in with
 * @param email the e-mail address, or null
 * @param name the display name; the user name if none is given
 * @param roles the roles, such as MQWebAdmin for IBM MQ
 * @param passwordHash the hash of the password
 */
public record Account(
    String username,
    @Nullable String email,
    String name,
    List<String> roles,
    PasswordHash passwordHash) {

  /** Copies the roles. */
  public Account {
    roles = List.copyOf(roles);
  }

  @JsonCreator
  static Account read(
      @JsonProperty(value = "username", required = true) String username,
      @JsonProperty("email") @Nullable String email,
      @JsonProperty("name") @Nullable String name,
      @JsonProperty("roles") @Nullable List<String> roles,
      @JsonProperty("password") @Nullable String password,
      @JsonProperty("passwordHash") @Nullable String passwordHash,
      @JsonAnySetter @Nullable Map<String, Object> unknown) {
    if (unknown != null && !unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "'"
              + String.join("', '", unknown.keySet())
              + "' is not a known property; a user has username, email, name, roles and either password or"
              + " passwordHash.");
    }
    return new Account(
        username,
        email,
        Objects.requireNonNullElse(name, username),
        Objects.requireNonNullElse(roles, List.of()),
        hash(username, password, passwordHash));
  }

  private static PasswordHash hash(
      String username, @Nullable String password, @Nullable String passwordHash) {
    if ((password == null) == (passwordHash == null)) {
      throw new IllegalArgumentException(
          "The user '" + username + "' needs either 'password' or 'passwordHash'.");
    }
    try {
      return password == null
          ? PasswordHash.parse(Objects.requireNonNull(passwordHash))
          : PasswordHash.of(password);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "The password of the user '" + username + "' " + e.getMessage() + ".", e);
    }
  }
}
