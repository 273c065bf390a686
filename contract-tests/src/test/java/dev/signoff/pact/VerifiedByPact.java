package dev.signoff.pact;

import au.com.dius.pact.provider.junit5.PactVerificationContext;
import au.com.dius.pact.provider.junit5.PactVerificationInvocationContextProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/** One test for each interaction of a pact file. Runs after the tests that write the files. */
@Tag("reads-pacts")
interface VerifiedByPact {
  ProvingServer server();

  @BeforeEach
  default void aim(PactVerificationContext context) {
    context.setTarget(server().target());
  }

  @TestTemplate
  @ExtendWith(PactVerificationInvocationContextProvider.class)
  default void serverKeeps(PactVerificationContext context) {
    context.verifyInteraction();
  }
}
