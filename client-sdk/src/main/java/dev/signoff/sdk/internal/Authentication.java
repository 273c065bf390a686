package dev.signoff.sdk.internal;

import dev.signoff.sdk.Headers;
import dev.signoff.sdk.MissingCredentialException;
import dev.signoff.sdk.Operation;
import dev.signoff.sdk.SecurityScheme;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Selection of credentials for a request: the first alternative of the operation for which the
 * session has all credentials.
 */
final class Authentication {
  private final Credentials credentials;
  private final CookieJar jar;
  private final URI target;

  Authentication(Credentials credentials, CookieJar jar, URI target) {
    this.credentials = credentials;
    this.jar = jar;
    this.target = target;
  }

  List<SecurityScheme> alternative(Operation<?> operation) {
    if (operation.alternatives().isEmpty()) {
      return List.of();
    }
    for (List<SecurityScheme> all : operation.alternatives()) {
      if (hasAll(all)) {
        return all;
      }
    }
    throw new MissingCredentialException(operation.id(), missing(operation));
  }

  /** Returns the credentials for the query, in a new mutable map. */
  Map<String, String> query(List<SecurityScheme> alternative) {
    Map<String, String> query = new LinkedHashMap<>();
    for (SecurityScheme scheme : alternative) {
      if (scheme.where() == SecurityScheme.Where.QUERY) {
        query.put(scheme.parameter(), credentials.value(scheme).orElseThrow());
      }
    }
    return query;
  }

  Headers headers(List<SecurityScheme> alternative, Headers headers) {
    Headers all = headers;
    for (SecurityScheme scheme : alternative) {
      if (scheme.where() == SecurityScheme.Where.HEADER) {
        all = all.with(scheme.parameter(), credentials.value(scheme).orElseThrow());
      }
    }
    return all;
  }

  private boolean hasAll(List<SecurityScheme> schemes) {
    for (SecurityScheme scheme : schemes) {
      if (!has(scheme)) {
        return false;
      }
    }
    return true;
  }

  private boolean has(SecurityScheme scheme) {
    if (scheme.where() != SecurityScheme.Where.COOKIE) {
      return credentials.value(scheme).isPresent();
    }
    for (String name : jar.names(target)) {
      if (credentials.means(scheme, name)) {
        return true;
      }
    }
    return false;
  }

  private String missing(Operation<?> operation) {
    return operation.alternatives().stream()
        .map(
            all ->
                all.stream()
                    .filter(scheme -> !has(scheme))
                    .map(SecurityScheme::toString)
                    .collect(Collectors.joining(" and ")))
        .distinct()
        .collect(Collectors.joining(", or "));
  }
}
