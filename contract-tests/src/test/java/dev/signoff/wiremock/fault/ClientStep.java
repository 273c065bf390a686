package dev.signoff.wiremock.fault;

/** Step that a user of the SDK takes. */
enum ClientStep {
  LOG_IN,
  WHO_AM_I,
  LOG_OUT
}
