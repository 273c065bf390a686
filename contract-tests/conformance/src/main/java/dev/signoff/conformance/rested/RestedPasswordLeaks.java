package dev.signoff.conformance.rested;

import dev.signoff.conformance.check.CheckRun;
import dev.signoff.conformance.check.JsonText;
import dev.signoff.conformance.http.NameValue;
import dev.signoff.conformance.http.RawResponse;
import java.util.List;
import java.util.stream.Collectors;

/** Check that no response of the run contains a password in its body or headers. */
final class RestedPasswordLeaks {
  private RestedPasswordLeaks() {}

  static void verify(RestedProjectClient rested, CheckRun run) {
    for (RawResponse response : rested.log()) {
      if (rested.leaks().showsPassword(response)) {
        run.fail(response.request() + ": expected no password in the body, got one", response);
      }
      if (rested.leaks().showsPassword(head(response))
          || rested.leaks().showsPassword(fields(response))) {
        run.fail(response.request() + ": expected no password in a header, got one", response);
      }
    }
  }

  /** Returns the values of the header fields as a body, to be searched in the same way. */
  private static RawResponse head(RawResponse response) {
    return with(
        response,
        response.headers().stream().map(NameValue::value).collect(Collectors.joining("\n")));
  }

  /**
   * Returns the header fields as a JSON body, since a password that is an ordinary word is
   * recognised only by the name of its field.
   */
  private static RawResponse fields(RawResponse response) {
    return with(
        response,
        response.headers().stream()
            .map(it -> JsonText.of(it.name()) + ":" + JsonText.of(it.value()))
            .collect(Collectors.joining(",", "{", "}")));
  }

  private static RawResponse with(RawResponse response, String body) {
    return new RawResponse(
        response.number(), response.request(), response.status(), List.of(), body);
  }
}
