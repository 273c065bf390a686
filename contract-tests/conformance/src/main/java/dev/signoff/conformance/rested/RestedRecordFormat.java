package dev.signoff.conformance.rested;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.signoff.conformance.check.CheckRun;
import dev.signoff.conformance.http.NameValue;
import dev.signoff.conformance.http.RawResponse;
import java.util.ArrayList;
import java.util.List;

/** Format of a user's record. A response without {@code Content-Type} is read all the same. */
final class RestedRecordFormat {
  private static final String TYPE = "Content-Type";

  private RestedRecordFormat() {}

  static void verify(CheckRun run, String what, RawResponse response) {
    run.expect(what, response).status(200);
    run.expect(what, typed(response)).json();
  }

  static RawResponse typed(RawResponse response) {
    if (response.header(TYPE).isPresent()) {
      return response;
    }
    List<NameValue> headers = new ArrayList<>(response.headers());
    headers.add(new NameValue(TYPE, RestedLoginVariant.JSON));
    return new RawResponse(
        response.number(),
        response.request(),
        response.status(),
        List.copyOf(headers),
        response.body());
  }

  /** Returns the response without a numeric id, since its type is not documented. */
  static RawResponse withoutId(RawResponse response) {
    if (!(response.json() instanceof ObjectNode user) || !user.path("uniqueId").isNumber()) {
      return response;
    }
    user.remove("uniqueId");
    return new RawResponse(
        response.number(),
        response.request(),
        response.status(),
        response.headers(),
        user.toString());
  }
}
