package dev.signoff.sdk.internal;

import dev.signoff.sdk.SecurityScheme;
import java.util.Map;
import java.util.Optional;

/** Credentials by the id of their security scheme. */
public final class SchemeCredentials implements Credentials {
  private volatile Map<String, String> values;

  /** Knows these values. */
  public SchemeCredentials(Map<String, String> values) {
    this.values = Map.copyOf(values);
  }

  @Override
  public Optional<String> value(SecurityScheme scheme) {
    return Optional.ofNullable(values.get(scheme.id()));
  }

  /** Returns the value for the scheme with this id. */
  public Optional<String> value(String scheme) {
    return Optional.ofNullable(values.get(scheme));
  }

  /** Forgets all values. */
  public void forget() {
    values = Map.of();
  }
}
