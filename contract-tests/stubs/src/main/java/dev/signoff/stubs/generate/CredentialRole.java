package dev.signoff.stubs.generate;

/** Role of a credential in an API, derived from the outcomes of the contract. */
enum CredentialRole {
  /** No answer hands it out, and a server refuses other values: an API key. */
  FIXED,
  /** No answer hands it out, and any value will do. */
  ANY,
  /** A login hands it out, to each user their own: an id. */
  USER,
  /** A login hands it out: the token of the session. */
  SESSION,
  /** A login hands it out, and further answers replace it. */
  ROLLING
}
