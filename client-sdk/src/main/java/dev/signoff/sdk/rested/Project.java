package dev.signoff.sdk.rested;

import dev.signoff.sdk.rested.api.CustomEndpointApi;
import java.util.Objects;

/** Address and key of a rested project. */
record Project(String endpoint, String key) {
  static Project of(String endpoint, String key) {
    Objects.requireNonNull(endpoint, "endpoint");
    Objects.requireNonNull(key, "key");
    if (key.isBlank()) {
      throw new IllegalArgumentException("key must be the key of the project, was blank");
    }
    CustomEndpointApi.WHO_AM_I.call().segments("endpoint", endpoint);
    return new Project(endpoint, key);
  }

  @Override
  public String toString() {
    return endpoint;
  }
}
