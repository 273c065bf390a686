package dev.signoff.conformance.check;

import dev.signoff.conformance.http.RawRequest;
import dev.signoff.conformance.http.RawResponse;
import dev.signoff.spec.Credential;
import java.util.Optional;

/**
 * What the truth table needs to know about a vendor.
 *
 * @param <S> the session
 */
public interface CredentialMatrixAdapter<S> {
  /**
   * What is required of a row.
   *
   * @param row the row
   * @return the requirement and what it demands; nothing if the vendor leaves the row open
   */
  Optional<ExpectedStatus> claim(MatrixRow row);

  /**
   * A session for a row.
   *
   * @param row the row
   * @return one of its own if the row may end or change it, a shared one otherwise
   */
  S session(MatrixRow row);

  /**
   * The request of an operation, without what the contract calls credentials.
   *
   * @param operation the operation or variant
   * @param session the session
   * @return the request
   */
  RawRequest call(String operation, S session);

  /**
   * The name of a credential on the wire.
   *
   * @param credential the credential
   * @param session the session
   * @return the name, with the suffix that this server gave it
   */
  String name(Credential credential, S session);

  /**
   * The right value of a credential.
   *
   * @param credential the credential
   * @param session the session
   * @return the value
   */
  String value(Credential credential, S session);

  /**
   * A value that is not made of the right one: another's, a replaced one, one that ended.
   *
   * @param credential the credential
   * @param flaw the flaw
   * @param session the session
   * @return the value
   * @throws CheckSkippedException if something is missing that it takes
   */
  String flawed(Credential credential, CredentialDefect flaw, S session);

  /**
   * Hears of each answer, before anything else is asked.
   *
   * @param row the row
   * @param session the session
   * @param answer the answer
   */
  void answered(MatrixRow row, S session, RawResponse answer);

  /**
   * Whether the session still lives, if the row could have ended it.
   *
   * @param row the row, whose request was refused
   * @param session the session
   * @return whether it lives; nothing if no logout was asked for
   */
  Optional<Boolean> survived(MatrixRow row, S session);

  /**
   * Whether an answer refuses what the row asked for.
   *
   * @param row the row
   * @param session the session
   * @param answer the answer
   * @return whether it does; as a rule any status but 2xx
   */
  default boolean refuses(MatrixRow row, S session, RawResponse answer) {
    return !answer.succeeded();
  }
}
