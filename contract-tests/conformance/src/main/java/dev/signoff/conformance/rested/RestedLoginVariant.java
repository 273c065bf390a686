package dev.signoff.conformance.rested;

import dev.signoff.conformance.check.JsonText;
import dev.signoff.conformance.http.RawRequest;
import dev.signoff.conformance.target.User;
import java.util.List;

/** How a login is written. A server may wrongly insist on one. */
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

  /** Those to try, three at most since each may count as a wrong password. */
  static List<RestedLoginVariant> of(User user) {
    return user.name().contains("@")
        ? List.of(EMAIL, USERNAME, EMAIL_IN_UTF8)
        : List.of(USERNAME, USERNAME_IN_UTF8, EMAIL);
  }

  RawRequest write(RawRequest login, String name, String password) {
    return login.body(type, json(name, JsonText.of(password)));
  }

  /** The credentials with any value as password. */
  String json(String name, String password) {
    return "{\"" + field + "\":" + JsonText.of(name) + ",\"password\":" + password + "}";
  }
}
