package dev.signoff.conformance.ibmmq;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signoff.conformance.check.CheckRun;
import dev.signoff.conformance.http.RawResponse;

/** Error body of a refused request. */
final class IbmMqErrorBody {
  private static final String MSG_ID = "/error/0/msgId";

  private IbmMqErrorBody() {}

  static boolean is(RawResponse response, String msgId) {
    return response.json().at(MSG_ID).asText().equals(msgId);
  }

  /** Expects a status and an error body. */
  static void expect(CheckRun run, String what, RawResponse response, int... statuses) {
    var expected = run.expect(what, response).status(statuses);
    if (!response.succeeded()) {
      expected.json().someText(MSG_ID);
    }
  }

  static void expectId(CheckRun run, String what, RawResponse response, String msgId) {
    run.expect(what, response).json().text(MSG_ID, msgId);
  }

  /** Returns whether each message begins with the id of its own error. */
  static boolean messagesBeginWithTheirIds(RawResponse response) {
    for (JsonNode error : response.json().path("error")) {
      String id = error.path("msgId").asText();
      if (!error.path("message").asText().startsWith(id + ":")) {
        return false;
      }
    }
    return true;
  }
}
