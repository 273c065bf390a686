package dev.signoff.conformance.rested;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.signoff.conformance.check.CheckRun;
import dev.signoff.conformance.http.NameValue;
import dev.signoff.conformance.http.RawResponse;
import java.util.ArrayList;
import java.util.List;

/** The form of a record. A server that does not name its type is read all the same. */
final class RestedRecordFormat {
  private static final String TYPE = "Content-Type";

  private RestedRecordFormat() {}

  static void judge(CheckRun trial, String what, RawResponse answer) {
    trial.expect(what, answer).status(200);
    trial.expect(what, typed(answer)).json();
  }

  static RawResponse typed(RawResponse answer) {
    if (answer.header(TYPE).isPresent()) {
      return answer;
    }
    List<NameValue> headers = new ArrayList<>(answer.headers());
    headers.add(new NameValue(TYPE, RestedLoginVariant.JSON));
    return new RawResponse(
        answer.number(), answer.call(), answer.status(), List.copyOf(headers), answer.body());
  }

  /** Nobody says of what type the id is. */
  static RawResponse withoutId(RawResponse answer) {
    if (!(answer.json() instanceof ObjectNode user) || !user.path("uniqueId").isNumber()) {
      return answer;
    }
    user.remove("uniqueId");
    return new RawResponse(
        answer.number(), answer.call(), answer.status(), answer.headers(), user.toString());
  }
}
