package dev.signoff.bench.load;

import dev.signoff.bench.target.ServerStats;

/**
 * One measurement.
 *
 * @param perSecond requests answered in a second
 * @param p50 latency of the median request, in microseconds
 * @param p99 of 99 in 100, at most
 * @param p999 of 999 in 1000, at most
 * @param cpuMicros processor time of the server for one request, in microseconds
 * @param bytes what the server allocated for one request
 * @param compiling how much of the time the server's compiler was at work
 */
public record LoadSample(
    double perSecond,
    double p50,
    double p99,
    double p999,
    double cpuMicros,
    double bytes,
    double compiling) {
  static LoadSample of(WrkResult wrk, ServerStats before, ServerStats after) {
    return new LoadSample(
        wrk.perSecond(),
        wrk.p50(),
        wrk.p99(),
        wrk.p999(),
        (after.cpuNanos() - before.cpuNanos()) / 1e3 / wrk.requests(),
        (double) (after.allocatedBytes() - before.allocatedBytes()) / wrk.requests(),
        (after.compilerMillis() - before.compilerMillis()) * 1e3 / wrk.micros());
  }
}
