package dev.signoff.server.contract;

import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;

/**
 * Jakarta REST feature that supports the generated interfaces: {@link LazyBody lazy bodies}, {@link
 * OperationResponse responses}, JSON, parameters with the length and the pattern of the contract,
 * and query flags that must be {@code true} or {@code false}. A violation of the contract is thrown
 * as a {@link ContractViolationException}: map it to the error body of your vendor.
 */
public final class ContractFeature implements Feature {

  private final int maxBodyBytes;

  /** Creates the feature with the default limit for bodies. */
  public ContractFeature() {
    this(LazyBody.MAX_BYTES);
  }

  /**
   * Creates the feature with a limit for bodies.
   *
   * @param maxBodyBytes the maximum length of a body in bytes
   */
  public ContractFeature(int maxBodyBytes) {
    this.maxBodyBytes = maxBodyBytes;
  }

  @Override
  public boolean configure(FeatureContext context) {
    StrictJson json = new StrictJson();
    context.register(new LazyBodyReader(json, maxBodyBytes));
    context.register(new JsonWriter(json));
    context.register(new OperationResponseFilter());
    context.register(new StrictBooleanProvider());
    context.register(new StrictStringProvider());
    return true;
  }
}
