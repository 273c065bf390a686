package dev.signoff.conformance.ibmmq;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signoff.conformance.check.CheckRun;
import dev.signoff.conformance.http.RawResponse;

/** The body of a refusal. */
final class IbmMqErrorBody {
  private static final String MSG_ID = "/error/0/msgId";

  private IbmMqErrorBody() {}

  static boolean is(RawResponse answer, String msgId) {
    return answer.json().at(MSG_ID).asText().equals(msgId);
  }

  /** Expects a status, and a body that says why. */
  static void expect(CheckRun trial, String what, RawResponse answer, int... statuses) {
    var expected = trial.expect(what, answer).status(statuses);
    if (!answer.succeeded()) {
      expected.json().someText(MSG_ID);
    }
  }

  static void expectId(CheckRun trial, String what, RawResponse answer, String msgId) {
    trial.expect(what, answer).json().text(MSG_ID, msgId);
  }

  /** Whether each message begins with the id of its own error. */
  static boolean messagesBeginWithTheirIds(RawResponse answer) {
    for (JsonNode error : answer.json().path("error")) {
      String id = error.path("msgId").asText();
      if (!error.path("message").asText().startsWith(id + ":")) {
        return false;
      }
    }
    return true;
  }
}
