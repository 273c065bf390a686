package dev.signoff.bench.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.signoff.bench.MeasurementException;
import java.util.List;
import java.util.Optional;

/**
 * What wrk saw.
 *
 * @param requests how many were answered
 * @param micros how long it ran
 * @param p50 latency of the median request, in microseconds
 * @param p99 of 99 in 100, at most
 * @param p999 of 999 in 1000, at most
 * @param max of the slowest
 * @param refused how many answers had a status from 400 on
 * @param broken how many connections failed
 * @param late how many answers did not come in time
 * @param ranDry whether there were fewer tokens than requests
 * @param used how many tokens each thread has taken
 */
public record WrkResult(
    long requests,
    long micros,
    long p50,
    long p99,
    long p999,
    long max,
    long refused,
    long broken,
    long late,
    boolean ranDry,
    List<Long> used) {
  private static final String PREFIX = "signoff ";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Finds the line of {@code logouts.lua} in all that wrk printed. */
  static WrkResult parse(String output) {
    String line =
        output
            .lines()
            .filter(text -> text.startsWith(PREFIX))
            .findFirst()
            .orElseThrow(() -> new MeasurementException("wrk gave no result, but said: " + output));
    try {
      return JSON.readValue(line.substring(PREFIX.length()), WrkResult.class);
    } catch (JsonProcessingException e) {
      throw new MeasurementException("wrk gave a result that cannot be read: " + line, e);
    }
  }

  double perSecond() {
    return requests * 1e6 / micros;
  }

  /** How many requests had no answer yet when wrk stopped; wrk takes one token for itself. */
  long underWay() {
    return used.stream().mapToLong(Long::longValue).sum() - 1 - requests;
  }

  /** What was wrong with the answers, if anything was. */
  Optional<String> refusal() {
    return refused > 0
        ? Optional.of(refused + " of " + requests + " answers were no 2xx")
        : Optional.empty();
  }

  /** What else makes a figure useless, if anything does. */
  Optional<String> mistake() {
    if (requests == 0) {
      return Optional.of("no request was answered");
    }
    if (broken > 0) {
      return Optional.of(broken + " connections broke");
    }
    return late > 0
        ? Optional.of(late + " answers took longer than " + Wrk.LATE_SECONDS + " seconds")
        : refusal();
  }
}
