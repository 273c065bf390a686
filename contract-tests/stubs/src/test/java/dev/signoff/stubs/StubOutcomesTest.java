package dev.signoff.stubs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.spec.Cause;
import dev.signoff.spec.ContractCheck;
import dev.signoff.spec.Exchange;
import dev.signoff.spec.Outcome;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests of each documented outcome, requested as documented. */
class StubOutcomesTest {
  private static final Map<String, StubPlayer> PLAYERS = new HashMap<>();

  @BeforeAll
  static void start() {
    StubPlayer.apis().forEach(api -> PLAYERS.put(api, new StubPlayer(api)));
  }

  @AfterAll
  static void stop() {
    PLAYERS.values().forEach(StubPlayer::close);
  }

  @ParameterizedTest
  @MethodSource("dev.signoff.spec.Outcome#all")
  void theDocumentedRequestGetsTheDocumentedAnswer(Outcome outcome) {
    StubPlayer player = PLAYERS.get(outcome.api());
    player.server.resetScenarios();
    UnaryOperator<String> session =
        outcome.operationName().equals("login")
            ? UnaryOperator.identity()
            : player.logIn(outcome.user());

    boolean uncaused = outcome.isCausedBy(Cause.CauseKind.GIVEN);
    Exchange actual =
        player.send(
            outcome.exchange(),
            session,
            uncaused ? Map.of("Prefer", "example=" + outcome.example().name()) : Map.of());

    assertAnswers(player, outcome, actual);
  }

  @ParameterizedTest
  @MethodSource("dev.signoff.spec.Outcome#all")
  void aRequestGetsTheAnswerThatItPrefersWhateverElseItHolds(Outcome outcome) {
    StubPlayer player = PLAYERS.get(outcome.api());
    Exchange request = outcome.exchange();
    Exchange bare = new Exchange(request.method(), request.uri(), Map.of(), null, 0, Map.of(), "");
    // A request that succeeds has to be right, says the contract.
    Exchange sent = outcome.succeeds() ? request : bare;
    String status = "code=" + outcome.status();
    boolean named = outcome.example() != null && !outcome.example().isAlone();

    Exchange actual =
        player.send(
            sent,
            UnaryOperator.identity(),
            Map.of(
                "Prefer",
                named
                    ? "wait=1, " + status + "; Example=\"" + outcome.example().name() + "\""
                    : status));

    assertAnswers(player, outcome, actual);
  }

  @Test
  void thereAreOutcomesOfFourApis() {
    assertThat(StubPlayer.apis())
        .containsExactly("ibm-mq-9.0.5", "ibm-mq-9.0.4", "rested", "rocket-chat");
    assertThat(Outcome.all()).hasSizeGreaterThanOrEqualTo(150);
  }

  private static void assertAnswers(StubPlayer player, Outcome outcome, Exchange actual) {
    Exchange should = outcome.exchange();
    assertThat(actual.status()).isEqualTo(should.status());
    assertThat(headers(player, actual)).isEqualTo(headers(player, should));
    assertThat(player.likeTheExamples(StubPlayer.compact(actual.responseBody())))
        .isEqualTo(should.responseBody());
    assertThat(check(outcome).check(actual)).isEmpty();
  }

  /** But for that which belongs to the connection. */
  private static Map<String, List<String>> headers(StubPlayer player, Exchange exchange) {
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    exchange
        .responseHeaders()
        .forEach(
            (name, values) ->
                headers.put(
                    name,
                    values.stream().map(player::likeTheExamples).collect(Collectors.toList())));
    headers.remove("Transfer-Encoding");
    return headers;
  }

  private static ContractCheck check(Outcome outcome) {
    return new ContractCheck(outcome.profileId());
  }
}
