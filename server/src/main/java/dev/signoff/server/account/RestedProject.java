package dev.signoff.server.account;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Project of rested.
 *
 * @param key the key that every request must contain
 * @param endpoints the custom endpoints that log in and out
 * @param allowedOrigins the origins that may send requests, as {@code scheme://host:port}; all if
 *     there are none
 * @param disallowNoOrigin whether a request without {@code Origin} is refused
 * @param users the accounts of the project
 */
public record RestedProject(
    String key,
    List<String> endpoints,
    Set<String> allowedOrigins,
    boolean disallowNoOrigin,
    UserDirectory users) {

  /** Copies the collections. */
  public RestedProject {
    endpoints = List.copyOf(endpoints);
    allowedOrigins = Set.copyOf(allowedOrigins);
  }

  @JsonCreator
  static RestedProject read(
      @JsonProperty(value = "key", required = true) String key,
      @JsonProperty(value = "endpoints", required = true) List<String> endpoints,
      @JsonProperty("allowedOrigins") @Nullable Set<String> allowedOrigins,
      @JsonProperty("disallowNoOrigin") boolean disallowNoOrigin,
      @JsonProperty(value = "users", required = true) UserDirectory users) {
    return new RestedProject(
        key,
        endpoints,
        Objects.requireNonNullElse(allowedOrigins, Set.of()),
        disallowNoOrigin,
        users);
  }

  /**
   * Checks an origin against the rules of the project.
   *
   * @param origin the header {@code Origin}, or null
   * @return whether a request with this origin is allowed
   */
  public boolean allows(@Nullable String origin) {
    if (origin == null) {
      return !disallowNoOrigin;
    }
    return allowedOrigins.isEmpty() || allowedOrigins.contains(origin);
  }
}
