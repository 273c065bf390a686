package dev.signoff.conformance.rested;

import dev.signoff.conformance.check.CheckRun;
import dev.signoff.conformance.check.JsonText;
import dev.signoff.conformance.http.NameValue;
import dev.signoff.conformance.http.RawResponse;
import java.util.List;
import java.util.stream.Collectors;

/** Whether an answer of the run holds a password, in its body or in a header. */
final class RestedPasswordLeaks {
  private RestedPasswordLeaks() {}

  static void judge(RestedProjectClient rested, CheckRun trial) {
    for (RawResponse answer : rested.log()) {
      if (rested.leaks().showsPassword(answer)) {
        trial.fail(answer.call() + ": expected no password in the body, got one", answer);
      }
      if (rested.leaks().showsPassword(head(answer))
          || rested.leaks().showsPassword(fields(answer))) {
        trial.fail(answer.call() + ": expected no password in a header, got one", answer);
      }
    }
  }

  /** The header fields, to be looked through as if they were a body. */
  private static RawResponse head(RawResponse answer) {
    return with(
        answer, answer.headers().stream().map(NameValue::value).collect(Collectors.joining("\n")));
  }

  /** The same by name, since a password may be an ordinary word: what is named so holds one. */
  private static RawResponse fields(RawResponse answer) {
    return with(
        answer,
        answer.headers().stream()
            .map(it -> JsonText.of(it.name()) + ":" + JsonText.of(it.value()))
            .collect(Collectors.joining(",", "{", "}")));
  }

  private static RawResponse with(RawResponse answer, String body) {
    return new RawResponse(answer.number(), answer.call(), answer.status(), List.of(), body);
  }
}
