package dev.signoff.conformance.check;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signoff.conformance.http.RawResponse;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What an answer has to be. Each difference is one sentence; the first does not end the check. */
public final class ResponseExpectation {
  private final CheckRun trial;
  private final String what;
  private final RawResponse answer;

  ResponseExpectation(CheckRun trial, String what, RawResponse answer) {
    this.trial = trial;
    this.what = what;
    this.answer = answer;
  }

  /**
   * Expects one of these statuses.
   *
   * @param statuses the statuses
   * @return this
   */
  public ResponseExpectation status(int... statuses) {
    if (Arrays.stream(statuses).noneMatch(status -> status == answer.status())) {
      different(
          "status "
              + Arrays.stream(statuses)
                  .mapToObj(String::valueOf)
                  .collect(Collectors.joining(" or ")),
          String.valueOf(answer.status()));
    }
    return this;
  }

  /**
   * Expects any status but 2xx.
   *
   * @return this
   */
  public ResponseExpectation refused() {
    if (answer.succeeded()) {
      different("a refusal", "status " + answer.status());
    }
    return this;
  }

  /**
   * Expects that there is no body, and none announced.
   *
   * @return this
   */
  public ResponseExpectation noBody() {
    if (!answer.body().isEmpty()) {
      different("no body after " + answer.status(), bytes(answer.body()));
    } else {
      answer
          .header("Content-Length")
          .filter(length -> !length.equals("0"))
          .ifPresent(
              length -> different("no body after " + answer.status(), "Content-Length: " + length));
    }
    return this;
  }

  /**
   * Expects JSON in the body and in {@code Content-Type}.
   *
   * @return this
   */
  public ResponseExpectation json() {
    if (answer.body().isEmpty()) {
      different("a body in JSON", "none");
    } else if (!answer.mediaType().equals("application/json")) {
      different(
          "Content-Type application/json",
          answer.mediaType().isEmpty() ? "none" : answer.mediaType());
    }
    if (!answer.body().isEmpty() && answer.json().isMissingNode()) {
      different("a body in JSON", bytes(answer.body()) + " that are none");
    }
    return this;
  }

  /**
   * Expects a text at a place of the JSON body.
   *
   * @param pointer the place, as in RFC 6901
   * @param text the text
   * @return this
   */
  public ResponseExpectation text(String pointer, String text) {
    JsonNode found = answer.json().at(pointer);
    if (!found.isTextual() || !found.asText().equals(text)) {
      different(pointer + " to be \"" + text + "\"", told(found));
    }
    return this;
  }

  /**
   * Expects some text that is not empty at a place of the JSON body.
   *
   * @param pointer the place, as in RFC 6901
   * @return this
   */
  public ResponseExpectation someText(String pointer) {
    JsonNode found = answer.json().at(pointer);
    if (!found.isTextual() || found.asText().isEmpty()) {
      different("a text at " + pointer, told(found));
    }
    return this;
  }

  /**
   * Reports a difference.
   *
   * @param expected what was expected
   * @param got what came, without secrets
   * @return this
   */
  public ResponseExpectation different(String expected, String got) {
    trial.fail(what + ": expected " + expected + ", got " + got, answer);
    return this;
  }

  /** The suite's reports mask secrets, but a sentence is short in any case. */
  private static String told(JsonNode found) {
    if (found.isMissingNode()) {
      return "nothing there";
    }
    String text = found.toString();
    return text.length() > 80 ? text.substring(0, 80) + "…" : text;
  }

  private static String bytes(String body) {
    int count = body.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
    return count == 1 ? "1 byte" : count + " bytes";
  }
}
