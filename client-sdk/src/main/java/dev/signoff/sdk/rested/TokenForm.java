package dev.signoff.sdk.rested;

/** Form in which an access token is sent. */
public enum TokenForm {
  /** In the cookie {@code __Secure-rested-access-token}, over HTTPS alone. */
  COOKIE,
  /** In the header {@code Authorization}, as a login with {@code noATCookie=true} hands it out. */
  HEADER
}
