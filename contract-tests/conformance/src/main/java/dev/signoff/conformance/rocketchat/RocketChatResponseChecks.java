package dev.signoff.conformance.rocketchat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signoff.conformance.check.CheckRegistry;
import dev.signoff.conformance.check.CheckRun;
import dev.signoff.conformance.check.ContractValidator;
import dev.signoff.conformance.check.Finding;
import dev.signoff.conformance.http.RawResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** Checks of all responses of the run. They run after the other checks. */
final class RocketChatResponseChecks {
  static final String SHAPE = "RC-SHAPE";

  private final RocketChatCheckContext context;
  private final ContractValidator shape = new ContractValidator(null);

  RocketChatResponseChecks(RocketChatCheckContext context) {
    this.context = context;
  }

  void addTo(CheckRegistry checks) {
    checks.add(
        "RC-LOGOUT-02",
        "all logouts of the run",
        "status success, and the vendor's message with its straight apostrophe",
        run -> logouts(run, RocketChatResponseChecks::message));
    checks.add(
        "RC-LOGOUT-03",
        "all logouts of the run",
        "Content-Type application/json and a body",
        run -> logouts(run, (each, response) -> each.expect("logout", response).json()));
    checks.add(
        "RC-LOGOUT-05",
        "all logouts of the run that were answered with 401",
        "JSON with status error and the vendor's message",
        this::refusals);
    checks.addOwn(
        SHAPE,
        "Every documented response has the form that the contract gives it, and no body but a login's"
            + " holds a token or a password.",
        "all responses of the run",
        "bodies as in the contract, none with a secret",
        run -> {
          each(run, RocketChatResponseChecks::hasForm, shape::verify);
          each(run, response -> true, this::containsNoSecret);
        });
  }

  private void logouts(CheckRun run, BiConsumer<CheckRun, RawResponse> verify) {
    context.matrix().rows("RC-LOGOUT-01").forEach(context.matrix()::execute);
    each(run, RocketChatResponseChecks::isLogout, verify);
  }

  private static void message(CheckRun run, RawResponse response) {
    run.expect("logout", response)
        .text("/status", "success")
        .text("/data/message", "You've been logged out!");
  }

  private void refusals(CheckRun run) {
    context.matrix().rows("RC-LOGOUT-04").forEach(context.matrix()::execute);
    each(
        run,
        RocketChatResponseChecks::isRefusal,
        (each, response) ->
            each.expect(response.request() + " with 401", response)
                .json()
                .text("/status", "error")
                .text("/message", "You must be logged in to do this."));
  }

  private static boolean isLogout(RawResponse response) {
    return RocketChatRequests.is(RocketChatRequests.LOGOUT, response) && response.succeeded();
  }

  private static boolean isRefusal(RawResponse response) {
    return response.status() == 401 && RocketChatRequests.is(RocketChatRequests.LOGOUT, response);
  }

  private static boolean hasForm(RawResponse response) {
    return response.succeeded() || isRefusal(response);
  }

  private void containsNoSecret(CheckRun run, RawResponse response) {
    boolean login =
        RocketChatRequests.is(RocketChatRequests.LOGIN, response) && response.succeeded();
    if (context.leaks().showsPassword(response)) {
      run.expect(response.toString(), response).different("no password", "a body with one");
    }
    if (!login && (context.leaks().showsToken(response) || containsToken(response))) {
      run.expect(response.toString(), response).different("no token", "a body with one");
    }
  }

  /** Returns whether a response other than a login's contains a token. */
  private static boolean containsToken(RawResponse response) {
    JsonNode token = response.json().findPath("authToken");
    return token.isTextual() && token.asText().matches("[^*]{8,}");
  }

  /** Checks all responses of a kind, and reports each difference once. */
  private void each(
      CheckRun run, Predicate<RawResponse> kind, BiConsumer<CheckRun, RawResponse> verify) {
    CheckRun all = new CheckRun();
    List<RawResponse> log = context.httpClient().log();
    log.stream().filter(kind).forEach(response -> verify.accept(all, response));
    Set<String> reported = new HashSet<>();
    for (Finding finding : all.findings()) {
      if (reported.add(finding.sentence())) {
        run.fail(finding.sentence(), finding.response());
      }
    }
  }
}
