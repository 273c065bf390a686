package dev.signoff.crosscheck;

/** Source of facts about an operation. */
public enum FactSource {
  /** OpenAPI file, by its examples. */
  CONTRACT("the contract"),
  /** Pact files. */
  PACT("the pact"),
  /** WireMock stubs, by their responses. */
  STUB("the stub"),
  /** Reference server, by its responses. */
  SERVER("the server"),
  /** Client SDK, by its requests. */
  SDK("the SDK");

  private final String words;

  FactSource(String words) {
    this.words = words;
  }

  /** Returns the name of the source for a sentence. */
  @Override
  public String toString() {
    return words;
  }
}
