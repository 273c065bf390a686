package dev.signoff.demo;

import dev.signoff.sdk.LogOutResult;
import dev.signoff.sdk.Session;
import dev.signoff.sdk.SignoffException;
import java.io.PrintStream;
import java.util.function.Supplier;

/** Steps of the demo: prints each with its status, and counts unexpected ones. */
final class DemoSteps {
  private final PrintStream out;
  private final StatusRecorder wire = new StatusRecorder();
  private int taken;
  private int failed;

  DemoSteps(PrintStream out) {
    this.out = out;
  }

  StatusRecorder wire() {
    return wire;
  }

  void heading(String text) {
    out.println();
    out.println(text);
  }

  /** Runs a step that must succeed, because later steps need its result. */
  <T> T take(String what, int expected, Supplier<T> step) {
    wire.takeStatus();
    try {
      T result = step.get();
      show(what, expected, wire.takeStatus(), describe(result));
      return result;
    } catch (SignoffException e) {
      show(what, expected, wire.takeStatus(), String.valueOf(e.getMessage()));
      throw e;
    }
  }

  /** Runs a step that the server must refuse. */
  void refused(String what, int expected, Supplier<?> step) {
    wire.takeStatus();
    try {
      Object result = step.get();
      show(what, expected, wire.takeStatus(), "went through: " + result);
    } catch (SignoffException e) {
      show(what, expected, wire.takeStatus(), e.getClass().getSimpleName());
    }
  }

  /** Shows a request that was sent without the SDK. */
  void sent(String what, int expected, int status) {
    show(what, expected, status, "");
  }

  /** Prints the result, and returns whether every step ended as expected. */
  boolean allWell() {
    out.println();
    out.println(
        failed == 0
            ? "All " + taken + " steps came out as the contracts say."
            : failed + " of " + taken + " steps came out otherwise.");
    return failed == 0;
  }

  private static String describe(Object result) {
    if (result instanceof Session) {
      return "";
    }
    return result instanceof LogOutResult
        ? result.getClass().getSimpleName()
        : String.valueOf(result);
  }

  private void show(String what, int expected, int status, String result) {
    boolean well = status == expected;
    taken++;
    failed += well ? 0 : 1;
    String came = status == 0 ? "nothing" : String.valueOf(status);
    String line =
        String.format(
            "  %s %-58s %s  %s%s",
            well ? "ok  " : "FAIL", what, came, result, well ? "" : " (expected " + expected + ")");
    out.println(line.stripTrailing());
  }
}
