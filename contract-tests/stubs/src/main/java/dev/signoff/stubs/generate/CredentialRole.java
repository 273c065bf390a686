package dev.signoff.stubs.generate;

/** Role of a credential in an API, derived from the outcomes of the contract. */
enum CredentialRole {
  /**
   * Credential that no response contains and of which a server accepts only one value: an API key.
   */
  FIXED,
  /** Credential that no response contains and of which every value is accepted. */
  ANY,
  /** A login issues it, a different one for each user: an id. */
  USER,
  /** A login issues it: the token of the session. */
  SESSION,
  /** Credential from a login response that later responses replace. */
  ROLLING
}
