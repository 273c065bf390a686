package dev.signoff.server.contract;

import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;

/**
 * Makes a Jakarta REST application understand the generated interfaces: lazy {@link LazyBody
 * bodies}, {@link OperationResponse answers}, JSON, parameters that keep the length and the pattern
 * of the contract, and query flags that are {@code true} or {@code false} and nothing else. What
 * breaks the contract becomes a {@link ContractViolationException}: map it to your vendor's error
 * body.
 */
public final class ContractFeature implements Feature {

  private final int maxBodyBytes;

  /** Creates the feature, to be registered once with the application. */
  public ContractFeature() {
    this(LazyBody.MAX_BYTES);
  }

  /**
   * Creates the feature with another limit.
   *
   * @param maxBodyBytes how many bytes a body may have
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
