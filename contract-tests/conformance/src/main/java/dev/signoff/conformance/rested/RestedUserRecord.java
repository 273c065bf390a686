package dev.signoff.conformance.rested;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signoff.conformance.http.RawResponse;
import dev.signoff.conformance.target.User;
import java.util.List;

/**
 * What a user's record tells that tells users apart. A project may keep less, or more.
 *
 * @param username the name of the user; empty if it is not told
 * @param email the e-mail address; empty if it is not told
 * @param id the unique id; empty if it is not told
 */
record RestedUserRecord(String username, String email, String id) {

  static RestedUserRecord in(RawResponse answer) {
    JsonNode user = answer.json();
    return new RestedUserRecord(
        text(user, "username"), text(user, "email"), text(user, "uniqueId"));
  }

  /** The field that lies nearest to the top: a record may be wrapped in others. */
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

  /** Whether this record tells at least as much of the same user as another. */
  boolean repeats(RestedUserRecord other) {
    return !other.isNobody()
        && (other.username.isEmpty() || same(username, other.username))
        && (other.email.isEmpty() || same(email, other.email));
  }

  boolean isNobody() {
    return username.isEmpty() && email.isEmpty() && id.isEmpty();
  }

  /** Whether the given name is among what is told. */
  boolean isCalled(User user) {
    return username.equalsIgnoreCase(user.name()) || email.equalsIgnoreCase(user.name());
  }

  /** Whether this is that user, as far as a record of this form can tell. */
  boolean mayBe(User user) {
    boolean keptFromUs = user.name().contains("@") ? email.isEmpty() : username.isEmpty();
    return isCalled(user) || (!isNobody() && keptFromUs);
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
