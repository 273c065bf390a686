package dev.signoff.wiremock.fault;

/** What a user of the SDK does. */
enum ClientStep {
  LOG_IN,
  WHO_AM_I,
  LOG_OUT
}
