package dev.signoff.conformance.check;

import dev.signoff.conformance.http.RawRequest;
import dev.signoff.conformance.http.RawResponse;
import dev.signoff.spec.Credential;
import java.util.Optional;

/**
 * Adapter that supplies the credential matrix with the vendor-specific parts.
 *
 * @param <S> the type of the session
 */
public interface CredentialMatrixAdapter<S> {
  /**
   * Returns the required statuses of a row.
   *
   * @param row the row
   * @return the requirement and the statuses that it allows; empty if the vendor leaves the row
   *     open
   */
  Optional<ExpectedStatus> expectedStatus(MatrixRow row);

  /**
   * Returns a session for a row.
   *
   * @param row the row
   * @return a separate session if the row may end or change it, otherwise a shared one
   */
  S session(MatrixRow row);

  /**
   * Returns the request of an operation without the credentials of the contract.
   *
   * @param operation the operation or variant
   * @param session the session
   * @return the request
   */
  RawRequest request(String operation, S session);

  /**
   * Returns the name of a credential in the HTTP message.
   *
   * @param credential the credential
   * @param session the session
   * @return the name, with the suffix that this server gave it
   */
  String name(Credential credential, S session);

  /**
   * Returns the valid value of a credential.
   *
   * @param credential the credential
   * @param session the session
   * @return the value
   */
  String value(Credential credential, S session);

  /**
   * Returns a defective value that is not derived from the valid one: one of another user, a
   * replaced one, one of an ended session.
   *
   * @param credential the credential
   * @param defect the defect
   * @param session the session
   * @return the value
   * @throws CheckSkippedException if something is missing that this value requires
   */
  String defectiveValue(Credential credential, CredentialDefect defect, S session);

  /**
   * Receives each response before the next request is sent.
   *
   * @param row the row
   * @param session the session
   * @param response the response
   */
  void onResponse(MatrixRow row, S session, RawResponse response);

  /**
   * Returns whether the session is still alive after a row that could have ended it.
   *
   * @param row the row, whose request was refused
   * @param session the session
   * @return whether it is alive; empty if the row is no logout
   */
  Optional<Boolean> survived(MatrixRow row, S session);

  /**
   * Returns whether a response refuses the request of the row.
   *
   * @param row the row
   * @param session the session
   * @param response the response
   * @return whether it refuses it; by default any status but 2xx does
   */
  default boolean refuses(MatrixRow row, S session, RawResponse response) {
    return !response.succeeded();
  }
}
