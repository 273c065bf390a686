package dev.signoff.server.contract;

import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;

/**
 * Makes a Jakarta REST application understand the generated interfaces: lazy {@link Body bodies},
 * {@link OperationResponse answers}, JSON, and query flags that are {@code true} or {@code false}
 * and nothing else. A body that breaks the contract becomes a {@link BadRequest}: map it to your
 * vendor's error body.
 */
public final class ContractFeature implements Feature {

  /** Creates the feature, to be registered once with the application. */
  public ContractFeature() {}

  @Override
  public boolean configure(FeatureContext context) {
    Json json = new Json();
    context.register(new BodyReader(json));
    context.register(new JsonWriter(json));
    context.register(new OperationResponseFilter());
    context.register(new StrictBooleans());
    return true;
  }
}
