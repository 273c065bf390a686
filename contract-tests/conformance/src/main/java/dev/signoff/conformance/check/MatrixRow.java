package dev.signoff.conformance.check;

import dev.signoff.spec.Credential;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One row of the truth table: an operation is asked with credentials of which at most one part has
 * a flaw.
 *
 * @param operation the operation or, where it has variants, the variant
 * @param request method and path or, where there are variants, method and flags, for people
 * @param credentials what is sent, all of one alternative
 * @param part the part with the flaw; null if there is none
 * @param flaw the flaw
 */
public record MatrixRow(
    String operation,
    String request,
    List<Credential> credentials,
    @Nullable Credential part,
    CredentialDefect flaw) {

  /**
   * Whether this part has a flaw.
   *
   * @param scheme the name of the security scheme
   * @return whether it is this part
   */
  public boolean isAbout(String scheme) {
    return part != null && part.scheme().equals(scheme);
  }

  /**
   * Names it, as the beginning of a sentence.
   *
   * @return such as {@code POST /api/v1/logout with the header X-Auth-Token cut in half}
   */
  public String what() {
    return request
        + " with "
        + credentials.stream().map(this::told).collect(Collectors.joining(" and "));
  }

  private String told(Credential credential) {
    String name = "the " + in(credential) + " " + credential.name();
    return credential.equals(part) ? name + " " + flaw.words() : name;
  }

  private static String in(Credential credential) {
    return credential.in().equals("query") ? "parameter" : credential.in();
  }
}
