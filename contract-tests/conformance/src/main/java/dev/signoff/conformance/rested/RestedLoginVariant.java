package dev.signoff.conformance.rested;

import dev.signoff.conformance.check.JsonText;
import dev.signoff.conformance.http.RawRequest;
import dev.signoff.conformance.target.User;
import java.util.List;

/**
 * Login variant: field name and content type of the login body. A faulty server may accept only one
 * of them.
 */
enum RestedLoginVariant {
  USERNAME("username", RestedLoginVariant.JSON),
  EMAIL("email", RestedLoginVariant.JSON),
  USERNAME_IN_UTF8("username", "application/json;charset=utf-8"),
  EMAIL_IN_UTF8("email", "application/json;charset=utf-8");

  static final String JSON = "application/json";

  private final String field;
  private final String type;

  RestedLoginVariant(String field, String type) {
    this.field = field;
    this.type = type;
  }

  /**
   * Returns the variants to try. There are at most three, since each may count as a wrong password.
   */
  static List<RestedLoginVariant> of(User user) {
    return user.name().contains("@")
        ? List.of(EMAIL, USERNAME, EMAIL_IN_UTF8)
        : List.of(USERNAME, USERNAME_IN_UTF8, EMAIL);
  }

  RawRequest write(RawRequest login, String name, String password) {
    return login.body(type, json(name, JsonText.of(password)));
  }

  /** Returns the credentials as JSON, with any JSON value as password. */
  String json(String name, String password) {
    return "{\"" + field + "\":" + JsonText.of(name) + ",\"password\":" + password + "}";
  }
}
