package dev.signoff.conformance.rested;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signoff.conformance.http.RawResponse;
import dev.signoff.conformance.target.User;
import java.util.List;

/**
 * Fields of a user's record that identify the user. A project may return fewer fields, or more.
 *
 * @param username the user name; empty if it is missing
 * @param email the e-mail address; empty if it is missing
 * @param id the unique id; empty if it is missing
 */
record RestedUserRecord(String username, String email, String id) {

  static RestedUserRecord in(RawResponse response) {
    JsonNode user = response.json();
    return new RestedUserRecord(
        text(user, "username"), text(user, "email"), text(user, "uniqueId"));
  }

  /** Returns the field that is nearest to the top, since a record may be nested in others. */
  private static String text(JsonNode record, String field) {
    List<JsonNode> level = List.of(record);
    while (!level.isEmpty()) {
      for (JsonNode object : level) {
        JsonNode found = object.path(field);
        if (found.isTextual() || found.isNumber()) {
          return found.asText();
        }
      }
      level = level.stream().flatMap(JsonNode::valueStream).filter(JsonNode::isObject).toList();
    }
    return "";
  }

  /**
   * Returns whether this record contains at least the same data of the same user as another record.
   */
  boolean containsAll(RestedUserRecord other) {
    return !other.isEmpty()
        && (other.username.isEmpty() || same(username, other.username))
        && (other.email.isEmpty() || same(email, other.email));
  }

  boolean isEmpty() {
    return username.isEmpty() && email.isEmpty() && id.isEmpty();
  }

  /** Returns whether the record contains the given user name. */
  boolean hasName(User user) {
    return username.equalsIgnoreCase(user.name()) || email.equalsIgnoreCase(user.name());
  }

  /** Returns whether the record may belong to the user, as far as its fields show. */
  boolean mayBe(User user) {
    boolean isMissing = user.name().contains("@") ? email.isEmpty() : username.isEmpty();
    return hasName(user) || (!isEmpty() && isMissing);
  }

  boolean is(RestedUserRecord other) {
    return !differ(username, other.username)
        && !differ(id, other.id)
        && (same(username, other.username) || same(email, other.email) || same(id, other.id));
  }

  private static boolean same(String one, String other) {
    return !one.isEmpty() && one.equalsIgnoreCase(other);
  }

  private static boolean differ(String one, String other) {
    return !one.isEmpty() && !other.isEmpty() && !one.equalsIgnoreCase(other);
  }
}
