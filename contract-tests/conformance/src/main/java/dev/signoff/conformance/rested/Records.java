package dev.signoff.conformance.rested;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.signoff.conformance.check.Trial;
import dev.signoff.conformance.http.Answer;
import dev.signoff.conformance.http.Pair;
import java.util.ArrayList;
import java.util.List;

/** The form of a record. A server that does not name its type is read all the same. */
final class Records {
  private static final String TYPE = "Content-Type";

  private Records() {}

  static void judge(Trial trial, String what, Answer answer) {
    trial.expect(what, answer).status(200);
    trial.expect(what, typed(answer)).json();
  }

  static Answer typed(Answer answer) {
    if (answer.header(TYPE).isPresent()) {
      return answer;
    }
    List<Pair> headers = new ArrayList<>(answer.headers());
    headers.add(new Pair(TYPE, Wording.JSON));
    return new Answer(
        answer.number(), answer.call(), answer.status(), List.copyOf(headers), answer.body());
  }

  /** Nobody says of what type the id is. */
  static Answer withoutId(Answer answer) {
    if (!(answer.json() instanceof ObjectNode user) || !user.path("uniqueId").isNumber()) {
      return answer;
    }
    user.remove("uniqueId");
    return new Answer(
        answer.number(), answer.call(), answer.status(), answer.headers(), user.toString());
  }
}
