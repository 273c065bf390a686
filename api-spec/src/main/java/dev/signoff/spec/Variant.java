package dev.signoff.spec;

import java.util.List;
import java.util.Map;

/**
 * Meaning of an operation that query flags select, an element of {@code x-variants}.
 *
 * @param name the name, such as {@code logout}
 * @param when the query parameters that choose it
 * @param flags the names of further query flags that it knows
 * @param idempotent whether to do it twice is to do it once
 * @param requestBody whether it needs the operation's request body; otherwise any body is ignored
 * @param security the credentials it demands: one of these lists, and all of that list
 * @param statuses the statuses it answers with
 */
public record Variant(
    String name,
    Map<String, String> when,
    List<String> flags,
    boolean idempotent,
    boolean requestBody,
    List<List<Credential>> security,
    List<Integer> statuses) {

  static Variant of(DocumentNode root, DocumentNode place) {
    return new Variant(
        place.text("name"),
        place.textMap("when"),
        place.texts("parameters"),
        place.flag("idempotent"),
        place.flag("requestBody"),
        Credential.alternatives(root, place.at("security")),
        place.texts("responses").stream().map(Integer::valueOf).toList());
  }
}
