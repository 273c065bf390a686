package dev.signoff.conformance.cli;

/** Exit codes. */
final class ExitCodes {
  static final int CONFORMS = 0;
  static final int BROKEN = 1;
  static final int USAGE = 2;
  static final int SERVER_UNAVAILABLE = 3;
  static final int SUITE_FAILED = 4;
  static final int INTERRUPTED = 130;

  private ExitCodes() {}
}
