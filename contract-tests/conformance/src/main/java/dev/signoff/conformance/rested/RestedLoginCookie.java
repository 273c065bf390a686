package dev.signoff.conformance.rested;

import dev.signoff.conformance.check.CheckRun;
import dev.signoff.conformance.http.RawResponse;
import dev.signoff.conformance.target.Target;
import dev.signoff.spec.SetCookie;
import java.util.List;

/** The access token's cookie, as a login sets it. */
final class RestedLoginCookie {
  private RestedLoginCookie() {}

  static void judge(CheckRun trial, String what, Target target, RawResponse answer) {
    List<SetCookie> lines = RestedTokenLocation.lines(answer);
    SetCookie line = lines.get(lines.size() - 1);
    for (String flag : List.of("Secure", "HttpOnly")) {
      if (!line.has(flag)) {
        trial.fail(what + ": expected the cookie with " + flag + ", got it without", answer);
      }
    }
    String path = line.attribute("Path").orElse("");
    if (path.startsWith("/") && standsBeforeNothing(target) && !reaches(path, answer)) {
      trial.fail(
          what + ": expected a cookie that comes back to the endpoint, got one of another path",
          answer);
    }
  }

  /** Behind a proxy the paths of client and server may differ. */
  private static boolean standsBeforeNothing(Target target) {
    String path = target.url().getRawPath();
    return path == null || path.isEmpty() || path.equals("/");
  }

  private static boolean reaches(String path, RawResponse answer) {
    String asked = answer.call().path();
    return asked.equals(path) || asked.startsWith(path.endsWith("/") ? path : path + "/");
  }
}
