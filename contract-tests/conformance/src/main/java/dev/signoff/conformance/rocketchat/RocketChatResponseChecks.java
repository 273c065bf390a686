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

/** What answers look like, over all exchanges of the run; so these checks come last. */
final class RocketChatResponseChecks {
  static final String SHAPE = "RC-SHAPE";

  private final RocketChatCheckContext scene;
  private final ContractValidator shape = new ContractValidator(null);

  RocketChatResponseChecks(RocketChatCheckContext scene) {
    this.scene = scene;
  }

  void addTo(CheckRegistry checks) {
    checks.add(
        "RC-LOGOUT-02",
        "all logouts of the run",
        "status success, and the vendor's message with its straight apostrophe",
        trial -> logouts(trial, RocketChatResponseChecks::message));
    checks.add(
        "RC-LOGOUT-03",
        "all logouts of the run",
        "Content-Type application/json and a body",
        trial -> logouts(trial, (each, answer) -> each.expect("logout", answer).json()));
    checks.add(
        "RC-LOGOUT-05",
        "all logouts of the run that were answered with 401",
        "JSON with status error and the vendor's message",
        this::refusals);
    checks.addOwn(
        SHAPE,
        "Every documented answer has the form that the contract gives it, and no body but a login's"
            + " holds a token or a password.",
        "all requests of the run",
        "bodies by the contract, none with a secret",
        trial -> {
          each(trial, RocketChatResponseChecks::hasForm, shape::judge);
          each(trial, answer -> true, this::secret);
        });
  }

  private void logouts(CheckRun trial, BiConsumer<CheckRun, RawResponse> judge) {
    scene.table().rows("RC-LOGOUT-01").forEach(scene.table()::ask);
    each(trial, RocketChatResponseChecks::isLogout, judge);
  }

  private static void message(CheckRun trial, RawResponse answer) {
    trial
        .expect("logout", answer)
        .text("/status", "success")
        .text("/data/message", "You've been logged out!");
  }

  private void refusals(CheckRun trial) {
    scene.table().rows("RC-LOGOUT-04").forEach(scene.table()::ask);
    each(
        trial,
        RocketChatResponseChecks::isRefusal,
        (each, answer) ->
            each.expect(answer.call() + " with 401", answer)
                .json()
                .text("/status", "error")
                .text("/message", "You must be logged in to do this."));
  }

  private static boolean isLogout(RawResponse answer) {
    return RocketChatRequests.is(RocketChatRequests.LOGOUT, answer) && answer.succeeded();
  }

  private static boolean isRefusal(RawResponse answer) {
    return answer.status() == 401 && RocketChatRequests.is(RocketChatRequests.LOGOUT, answer);
  }

  private static boolean hasForm(RawResponse answer) {
    return answer.succeeded() || isRefusal(answer);
  }

  private void secret(CheckRun trial, RawResponse answer) {
    boolean login = RocketChatRequests.is(RocketChatRequests.LOGIN, answer) && answer.succeeded();
    if (scene.leaks().showsPassword(answer)) {
      trial.expect(answer.toString(), answer).different("no password", "a body with one");
    }
    if (!login && (scene.leaks().showsToken(answer) || handsOut(answer))) {
      trial.expect(answer.toString(), answer).different("no token", "a body with one");
    }
  }

  /** A token that is in no login. */
  private static boolean handsOut(RawResponse answer) {
    JsonNode token = answer.json().findPath("authToken");
    return token.isTextual() && token.asText().matches("[^*]{8,}");
  }

  /** Judges all answers of a kind, and tells each difference once. */
  private void each(
      CheckRun trial, Predicate<RawResponse> kind, BiConsumer<CheckRun, RawResponse> judge) {
    CheckRun all = new CheckRun();
    List<RawResponse> log = scene.wire().log();
    log.stream().filter(kind).forEach(answer -> judge.accept(all, answer));
    Set<String> told = new HashSet<>();
    for (Finding finding : all.findings()) {
      if (told.add(finding.sentence())) {
        trial.fail(finding.sentence(), finding.answer());
      }
    }
  }
}
