package dev.signoff.server.audit;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How somebody shows who they are. */
public enum AuthenticationMethod {
  /** With a user name and a password. */
  PASSWORD,
  /** With a token in the body, from an earlier login. */
  TOKEN,
  /** With a cookie. */
  COOKIE,
  /** With a header. */
  HEADER;

  @JsonValue
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
