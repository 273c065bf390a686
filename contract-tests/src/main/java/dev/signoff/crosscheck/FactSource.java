package dev.signoff.crosscheck;

/** Source of facts about an operation. */
public enum FactSource {
  /** The OpenAPI file, by its examples. */
  CONTRACT("the contract"),
  /** The pact files. */
  PACT("the pact"),
  /** The WireMock stubs, by what they answer. */
  STUB("the stub"),
  /** The reference server, by what it answers. */
  SERVER("the server"),
  /** The client SDK, by what it sends. */
  SDK("the SDK");

  private final String words;

  FactSource(String words) {
    this.words = words;
  }

  /** The side in a sentence. */
  @Override
  public String toString() {
    return words;
  }
}
