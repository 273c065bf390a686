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
   * @return such as {@code POST /api/v1/logout with a valid X-User-Id header but without the
   *     X-Auth-Token header}
   */
  public String what() {
    String valid =
        credentials.stream()
            .filter(credential -> !credential.equals(part))
            .map(credential -> "a valid " + name(credential))
            .collect(Collectors.joining(" and "));
    if (part == null) {
      return request + " with " + valid;
    }
    String rest = "the " + name(part);
    if (defect == CredentialDefect.ABSENT) {
      return request + (valid.isEmpty() ? "" : " with " + valid + " but") + " without " + rest;
    }
    return request
        + " with "
        + (valid.isEmpty() ? "" : valid + " and ")
        + rest
        + " "
        + defect.words();
  }

  private static String name(Credential credential) {
    String location = credential.in().equals("query") ? "parameter" : credential.in();
    return credential.name() + " " + location;
  }
}
