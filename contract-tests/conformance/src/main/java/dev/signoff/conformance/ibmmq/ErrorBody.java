package dev.signoff.conformance.ibmmq;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signoff.conformance.check.Trial;
import dev.signoff.conformance.http.Answer;

/** The body of a refusal. */
final class ErrorBody {
  private static final String MSG_ID = "/error/0/msgId";

  private ErrorBody() {}

  static boolean is(Answer answer, String msgId) {
    return answer.json().at(MSG_ID).asText().equals(msgId);
  }

  /** Expects a status, and a body that says why. */
  static void expect(Trial trial, String what, Answer answer, int... statuses) {
    var expected = trial.expect(what, answer).status(statuses);
    if (!answer.succeeded()) {
      expected.json().someText(MSG_ID);
    }
  }

  static void expectId(Trial trial, String what, Answer answer, String msgId) {
    trial.expect(what, answer).json().text(MSG_ID, msgId);
  }

  /** Whether each message begins with the id of its own error. */
  static boolean messagesBeginWithTheirIds(Answer answer) {
    for (JsonNode error : answer.json().path("error")) {
      String id = error.path("msgId").asText();
      if (!error.path("message").asText().startsWith(id + ":")) {
        return false;
      }
    }
    return true;
  }
}
