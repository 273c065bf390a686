package dev.signoff.wiremock.fault;

/** What a user of the SDK does. */
enum Step {
  LOG_IN,
  WHO_AM_I,
  LOG_OUT
}
