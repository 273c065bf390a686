package dev.signoff.conformance.check;

import dev.signoff.spec.Credential;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Row of the credential matrix: a request of one operation in which at most one credential has a
 * defect.
 *
 * @param operation the operation or, if it has variants, the variant
 * @param request the method and path or, if there are variants, the method and flags, for people
 * @param credentials the credentials of one alternative
 * @param part the credential with the defect; null if there is none
 * @param defect the defect
 */
public record MatrixRow(
    String operation,
    String request,
    List<Credential> credentials,
    @Nullable Credential part,
    CredentialDefect defect) {

  /**
   * Returns whether a credential has the defect.
   *
   * @param scheme the name of the security scheme
   * @return whether it is the credential with the defect
   */
  public boolean isAbout(String scheme) {
    return part != null && part.scheme().equals(scheme);
  }

  /**
   * Describes the request, as the beginning of a sentence.
   *
   * @return such as {@code POST /api/v1/logout with the header X-Auth-Token cut in half}
   */
  public String what() {
    return request
        + " with "
        + credentials.stream().map(this::describe).collect(Collectors.joining(" and "));
  }

  private String describe(Credential credential) {
    String name = "the " + in(credential) + " " + credential.name();
    return credential.equals(part) ? name + " " + defect.words() : name;
  }

  private static String in(Credential credential) {
    return credential.in().equals("query") ? "parameter" : credential.in();
  }
}
