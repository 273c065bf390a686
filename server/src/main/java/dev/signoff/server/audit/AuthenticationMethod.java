package dev.signoff.server.audit;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Method by which a client authenticates. */
public enum AuthenticationMethod {
  /** User name and password. */
  PASSWORD,
  /** Token in the body, from an earlier login. */
  TOKEN,
  /** Cookie. */
  COOKIE,
  /** Header. */
  HEADER;

  @JsonValue
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
