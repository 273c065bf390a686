package dev.signoff.sdk;

import java.util.Objects;

/**
 * Security scheme of a contract: the place in a request that carries a credential.
 *
 * @param id the name of the scheme in the contract
 * @param where the part of the request that carries the credential
 * @param parameter the name of the header, the query parameter or the cookie
 */
public record SecurityScheme(String id, Where where, String parameter) {

  /** Part of a request that can carry a credential. */
  public enum Where {
    /** A header. */
    HEADER,
    /** A query parameter. */
    QUERY,
    /** A cookie. */
    COOKIE
  }

  /**
   * Checks that nothing is missing.
   *
   * @param id the name of the scheme in the contract
   * @param where the part of the request that carries the credential
   * @param parameter the name of the header, the query parameter or the cookie
   */
  public SecurityScheme {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(where, "where");
    Objects.requireNonNull(parameter, "parameter");
  }

  /**
   * Returns a credential in a header.
   *
   * @param id the name of the scheme in the contract
   * @param header the name of the header
   * @return the scheme
   */
  public static SecurityScheme header(String id, String header) {
    return new SecurityScheme(id, Where.HEADER, header);
  }

  /**
   * Returns a credential in the query.
   *
   * @param id the name of the scheme in the contract
   * @param parameter the name of the query parameter
   * @return the scheme
   */
  public static SecurityScheme query(String id, String parameter) {
    return new SecurityScheme(id, Where.QUERY, parameter);
  }

  /**
   * Returns a credential in a cookie.
   *
   * @param id the name of the scheme in the contract
   * @param cookie the name of the cookie
   * @return the scheme
   */
  public static SecurityScheme cookie(String id, String cookie) {
    return new SecurityScheme(id, Where.COOKIE, cookie);
  }

  /** For messages, such as {@code the cookie 'LtpaToken2'}. */
  @Override
  public String toString() {
    return switch (where) {
      case HEADER -> "the header '" + parameter + "'";
      case QUERY -> "the query parameter '" + parameter + "'";
      case COOKIE -> "the cookie '" + parameter + "'";
    };
  }
}
