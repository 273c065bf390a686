package dev.signoff.pact;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.core.model.V4Interaction;
import au.com.dius.pact.core.model.generators.Generator;
import au.com.dius.pact.core.model.generators.ProviderStateGenerator;
import au.com.dius.pact.provider.junit5.PactVerificationContext;
import au.com.dius.pact.provider.junit5.PactVerificationInvocationContextProvider;
import au.com.dius.pact.provider.junitsupport.State;
import dev.signoff.crosscheck.live.ReferenceServer;
import dev.signoff.crosscheck.live.TamperingInterceptor;
import dev.signoff.crosscheck.live.TestEnvironment;
import dev.signoff.spec.Cause;
import dev.signoff.spec.ContractCheck;
import dev.signoff.spec.CoverageKey;
import dev.signoff.spec.Exchange;
import dev.signoff.spec.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Tests of a real server with real sessions, one for each interaction of a pact file. They run
 * after the tests that write the files.
 */
@Tag("reads-pacts")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServerVerification {
  private static final Pattern VALUE = Pattern.compile("\\$\\{(\\w+)}");

  private final List<Outcome> outcomes;
  private final ReferenceServer server;
  private final List<String> requests = new ArrayList<>();
  private final Map<String, Object> values = new TreeMap<>();
  private Outcome outcome;
  private TestEnvironment environment;
  private TamperingInterceptor interceptor;
  private ProviderSession visitor;
  private RecordingTestTarget target;

  ServerVerification(String api) {
    outcomes = Outcome.all().stream().filter(it -> it.api().equals(api)).toList();
    server = new ReferenceServer(api);
  }

  @BeforeEach
  void prepare(PactVerificationContext context) {
    String description = context.getInteraction().getDescription();
    outcome = outcomes.stream().filter(it -> it.id().equals(description)).findFirst().orElseThrow();
    environment = server.environment(outcome);
    interceptor = new TamperingInterceptor(outcome);
    target = new RecordingTestTarget(environment.server());
    values.clear();
    context.setTarget(target);
  }

  @TestTemplate
  @ExtendWith(PactVerificationInvocationContextProvider.class)
  void serverKeeps(PactVerificationContext context, ClassicHttpRequest request) {
    V4Interaction.SynchronousHttp interaction =
        (V4Interaction.SynchronousHttp) context.getInteraction();
    assertThat(interaction.getPending()).isFalse();
    assertThat(values.keySet()).as("values of the states").containsAll(needed(interaction));
    interceptor.added().forEach(request::setHeader);

    requests.add(interaction.getDescription());
    context.verifyInteraction();

    String profile = outcome.profileId();
    assertThat(target.seen()).singleElement().satisfies(it -> besidePact(profile, it));
  }

  /** Checks that no interaction was filtered, skipped or missing in the file. */
  @AfterAll
  void eachOutcomeWasAskedFor() {
    server.close();
    assertThat(requests)
        .containsExactlyInAnyOrderElementsOf(outcomes.stream().map(Outcome::id).toList());
  }

  @State({
    "mqadmin is logged in",
    "mqreader is logged in",
    "username is logged in",
    "other is logged in",
    "alice is logged in",
    "bob is logged in"
  })
  Map<String, Object> isLoggedIn(Map<String, Object> parameters) {
    visitor = ProviderSession.loggedIn(environment, outcome, (String) parameters.get("user"));
    return state(visitor.credentials(outcome));
  }

  /** Confirms that an account exists by a login. */
  @State({
    "mqadmin has an account",
    "mqreader has an account",
    "username has an account",
    "other has an account",
    "alice has an account",
    "bob has an account"
  })
  void hasAnAccount(Map<String, Object> parameters) {
    ProviderSession.loggedIn(environment, outcome, (String) parameters.get("user"));
  }

  @State("nothing has the name in the request yet")
  Map<String, Object> nothingHasTheName() {
    return state(Map.of(PactInteraction.NEW_NAME, UUID.randomUUID().toString().replace("-", "")));
  }

  /** Keeps the example value of a credential, which no value of a real session replaces. */
  @State("a value in the request means nothing to the server")
  void meansNothing(Map<String, Object> parameters) {
    String what = (String) parameters.get("what");
    assertThat(outcome.isCausedBy(Cause.CauseKind.REFUSES, what)).isTrue();
    values.remove(what);
  }

  @State({
    "the server fails",
    "the server limits the rate",
    "a header of the request is too long",
    "the project does not allow the origin of the request"
  })
  void isSo() {
    environment.ready().before(interceptor);
  }

  private Map<String, Object> state(Map<String, Object> state) {
    values.putAll(state);
    values.values().removeIf(it -> it.toString().isEmpty());
    return state;
  }

  private void besidePact(String profile, Exchange exchange) {
    assertThat(new ContractCheck(profile).check(exchange)).as("faults of the response").isEmpty();
    assertThat(CoverageKey.of(profile, exchange)).contains(outcome.coverageKey());
    if (outcome.succeeds() && outcome.operationName().equals("logout")) {
      Exchange whoAmI =
          LoginSteps.operation(outcome, "whoAmI")
              .filter(it -> it.user().equals(outcome.user()))
              .filter(it -> it.credentials().equals(outcome.credentials()) || profile != null)
              .findFirst()
              .orElseThrow()
              .exchange();
      boolean dead = visitor.send(whoAmI).status() >= 400;
      // An IBM MQ token lives on where logged-out tokens are not tracked: its cookie is deleted.
      assertThat(dead)
          .as("%s: whether the old token is refused afterwards", outcome)
          .isEqualTo(outcome.response().setCookies().isEmpty());
    }
  }

  private static List<String> needed(V4Interaction.SynchronousHttp interaction) {
    return interaction.getRequest().getGenerators().getCategories().values().stream()
        .flatMap(generators -> generators.values().stream())
        .map(ServerVerification::expression)
        .flatMap(expression -> VALUE.matcher(expression).results())
        .map(result -> result.group(1))
        .toList();
  }

  private static String expression(Generator generator) {
    return ((ProviderStateGenerator) generator).getExpression();
  }
}
