package dev.signoff.bench.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.signoff.bench.MeasurementException;
import java.util.List;
import java.util.Optional;

/**
 * Result of one run of wrk.
 *
 * @param requests number of answered requests
 * @param micros duration in microseconds
 * @param p50 median latency in microseconds
 * @param p99 99th percentile of the latency in microseconds
 * @param p999 99.9th percentile of the latency in microseconds
 * @param max latency of the slowest request in microseconds
 * @param refused number of responses with a status of 400 or above
 * @param connectionErrors number of connections that failed
 * @param timeouts number of responses that did not arrive in time
 * @param outOfTokens whether there were fewer tokens than requests
 * @param used number of tokens that each thread has used
 */
public record WrkResult(
    long requests,
    long micros,
    long p50,
    long p99,
    long p999,
    long max,
    long refused,
    long connectionErrors,
    long timeouts,
    boolean outOfTokens,
    List<Long> used) {
  private static final String PREFIX = "signoff ";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Parses the line that {@code logouts.lua} prints from the output of wrk. */
  static WrkResult parse(String output) {
    String line =
        output
            .lines()
            .filter(text -> text.startsWith(PREFIX))
            .findFirst()
            .orElseThrow(() -> new MeasurementException("wrk printed no result, but: " + output));
    try {
      return JSON.readValue(line.substring(PREFIX.length()), WrkResult.class);
    } catch (JsonProcessingException e) {
      throw new MeasurementException("wrk printed a result that cannot be parsed: " + line, e);
    }
  }

  double perSecond() {
    return requests * 1e6 / micros;
  }

  /** Returns the number of unanswered requests when wrk stopped; wrk's own test uses one token. */
  long inFlight() {
    return used.stream().mapToLong(Long::longValue).sum() - 1 - requests;
  }

  /** Returns a description of refused requests, if there were any. */
  Optional<String> refusedRequests() {
    return refused > 0
        ? Optional.of(refused + " of " + requests + " responses were refusals")
        : Optional.empty();
  }

  /** Returns a description of the first problem that makes the result invalid, if there is one. */
  Optional<String> problem() {
    if (requests == 0) {
      return Optional.of("no request was answered");
    }
    if (connectionErrors > 0) {
      return Optional.of(connectionErrors + " connections failed");
    }
    return timeouts > 0
        ? Optional.of(timeouts + " responses took longer than " + Wrk.LATE_SECONDS + " seconds")
        : refusedRequests();
  }
}
