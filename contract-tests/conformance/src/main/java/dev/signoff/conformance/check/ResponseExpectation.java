package dev.signoff.conformance.check;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signoff.conformance.http.RawResponse;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Expectation about one response. Each difference is reported as one sentence, and the check goes
 * on after it.
 */
public final class ResponseExpectation {
  private final CheckRun run;
  private final String what;
  private final RawResponse response;

  ResponseExpectation(CheckRun run, String what, RawResponse response) {
    this.run = run;
    this.what = what;
    this.response = response;
  }

  /**
   * Expects one of these statuses.
   *
   * @param statuses the statuses
   * @return this
   */
  public ResponseExpectation status(int... statuses) {
    if (Arrays.stream(statuses).noneMatch(status -> status == response.status())) {
      different(
          "status "
              + Arrays.stream(statuses)
                  .mapToObj(String::valueOf)
                  .collect(Collectors.joining(" or ")),
          String.valueOf(response.status()));
    }
    return this;
  }

  /**
   * Expects any status but 2xx.
   *
   * @return this
   */
  public ResponseExpectation refused() {
    if (response.succeeded()) {
      different("a refusal", "status " + response.status());
    }
    return this;
  }

  /**
   * Expects that there is no body and no {@code Content-Length} other than 0.
   *
   * @return this
   */
  public ResponseExpectation noBody() {
    if (!response.body().isEmpty()) {
      different("no body after " + response.status(), bytes(response.body()));
    } else {
      response
          .header("Content-Length")
          .filter(length -> !length.equals("0"))
          .ifPresent(
              length ->
                  different("no body after " + response.status(), "Content-Length: " + length));
    }
    return this;
  }

  /**
   * Expects JSON in the body and in {@code Content-Type}.
   *
   * @return this
   */
  public ResponseExpectation json() {
    if (response.body().isEmpty()) {
      different("a body in JSON", "none");
    } else if (!response.mediaType().equals("application/json")) {
      different(
          "Content-Type application/json",
          response.mediaType().isEmpty() ? "none" : response.mediaType());
    }
    if (!response.body().isEmpty() && response.json().isMissingNode()) {
      different("a body in JSON", bytes(response.body()) + " that are not JSON");
    }
    return this;
  }

  /**
   * Expects a string in the JSON body.
   *
   * @param pointer a JSON Pointer (RFC 6901)
   * @param text the expected string
   * @return this
   */
  public ResponseExpectation text(String pointer, String text) {
    JsonNode found = response.json().at(pointer);
    if (!found.isTextual() || !found.asText().equals(text)) {
      different(pointer + " to be \"" + text + "\"", shortened(found));
    }
    return this;
  }

  /**
   * Expects a string that is not empty in the JSON body.
   *
   * @param pointer a JSON Pointer (RFC 6901)
   * @return this
   */
  public ResponseExpectation someText(String pointer) {
    JsonNode found = response.json().at(pointer);
    if (!found.isTextual() || found.asText().isEmpty()) {
      different("a string at " + pointer, shortened(found));
    }
    return this;
  }

  /**
   * Reports a difference.
   *
   * @param expected the expected value
   * @param got the actual value, without secrets
   * @return this
   */
  public ResponseExpectation different(String expected, String got) {
    run.fail(what + ": expected " + expected + ", got " + got, response);
    return this;
  }

  /** Returns a JSON value as a short text. The reports mask secrets anyway. */
  private static String shortened(JsonNode found) {
    if (found.isMissingNode()) {
      return "nothing";
    }
    String text = found.toString();
    return text.length() > 80 ? text.substring(0, 80) + "…" : text;
  }

  private static String bytes(String body) {
    int count = body.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
    return count == 1 ? "1 byte" : count + " bytes";
  }
}
