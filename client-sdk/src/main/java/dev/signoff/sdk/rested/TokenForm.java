package dev.signoff.sdk.rested;

/** Transport form of an access token. */
public enum TokenForm {
  /** In the cookie {@code __Secure-rested-access-token}, only over HTTPS. */
  COOKIE,
  /** In the header {@code Authorization}, as a login with {@code noATCookie=true} hands it out. */
  HEADER
}
