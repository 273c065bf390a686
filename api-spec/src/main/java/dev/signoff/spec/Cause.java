package dev.signoff.spec;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reason for an error response, an element of {@code x-causes}.
 *
 * @param kind what sort of cause
 * @param what what it is about: the name of a security scheme, of a parameter, of a property of the
 *     request body or of a user, or a sentence without its full stop
 */
public record Cause(CauseKind kind, String what) {

  /** Kind of a cause. */
  public enum CauseKind {
    /** A credential is missing in the request. */
    LACKS,
    /** The request holds a value of the right form that the server does not accept. */
    REFUSES,
    /** The request body is {@code malformed} or of the {@code wrong-type}. */
    BODY,
    /** The session belongs to this user. */
    USER,
    /** Nothing in the request, but the state of the world. */
    GIVEN
  }

  /**
   * Returns a value of the right form that no user has, for a request that is refused because of
   * it.
   *
   * @param accepted the value that would be accepted
   * @return another one
   */
  public static String refused(String accepted) {
    return "none" + accepted.substring(Math.min(4, accepted.length()));
  }

  /**
   * Returns a sentence with the names used in the request, such as a missing header.
   *
   * @param operation the operation that ends so
   * @param variant which meaning of the operation; null where it has but one
   * @return one sentence, in Markdown
   * @throws IllegalArgumentException if the missing credential is not required by the operation
   */
  public String sentence(ContractOperation operation, @Nullable Variant variant) {
    return new CauseSentence(operation, variant).of(this);
  }

  static List<Cause> of(DocumentNode example) {
    return example.at("x-causes").elements().stream().map(Cause::cause).toList();
  }

  /** Returns a text such as {@code lacks csrfToken}; a state of the world stands alone. */
  @Override
  public String toString() {
    return kind == CauseKind.GIVEN ? what : kind.name().toLowerCase(Locale.ROOT) + " " + what;
  }

  private static Cause cause(DocumentNode place) {
    for (Map.Entry<String, DocumentNode> field : place.fields().entrySet()) {
      for (CauseKind kind : CauseKind.values()) {
        if (kind.name().toLowerCase(Locale.ROOT).equals(field.getKey())
            && place.fields().size() == 1) {
          return new Cause(kind, place.text(field.getKey()));
        }
      }
    }
    throw new IllegalArgumentException(
        "unknown cause at #"
            + place.pointer()
            + ": it is one of lacks, refuses, body, user and given");
  }
}
