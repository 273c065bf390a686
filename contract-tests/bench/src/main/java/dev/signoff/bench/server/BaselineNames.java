package dev.signoff.bench.server;

/** Names of the baselines for logouts. */
final class BaselineNames {
  static final String GRIZZLY = "bare Grizzly";
  static final String GRIZZLY_HTTPS = "bare Grizzly over HTTPS";
  static final String GRIZZLY_SELECTOR = "bare Grizzly on the selector thread";
  static final String JERSEY = "minimal Jersey";
  static final String JERSEY_SELECTOR = "minimal Jersey on the selector thread";
  static final String WIREMOCK = "WireMock";
  static final String WIREMOCK_NO_JOURNAL = "WireMock without journal";

  private BaselineNames() {}
}
