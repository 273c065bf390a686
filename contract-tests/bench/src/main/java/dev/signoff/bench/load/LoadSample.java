package dev.signoff.bench.load;

import dev.signoff.bench.target.ServerStats;

/**
 * Result of one measurement.
 *
 * @param perSecond answered requests per second
 * @param p50 median latency in microseconds
 * @param p99 99th percentile of the latency in microseconds
 * @param p999 99.9th percentile of the latency in microseconds
 * @param cpuMicros processor time of the server for one request, in microseconds
 * @param bytes bytes that the server allocated for one request
 * @param compiling fraction of the time in which the server's just-in-time compiler was busy
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
