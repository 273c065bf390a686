package dev.signoff.conformance.rested;

import dev.signoff.conformance.check.CheckRun;
import dev.signoff.conformance.http.RawResponse;
import dev.signoff.conformance.target.Target;
import dev.signoff.spec.SetCookie;
import java.util.List;

/** Cookie of the access token, as a login sets it. */
final class RestedLoginCookie {
  private RestedLoginCookie() {}

  static void verify(CheckRun run, String what, Target target, RawResponse response) {
    List<SetCookie> lines = RestedTokenLocation.lines(response);
    SetCookie line = lines.get(lines.size() - 1);
    for (String flag : List.of("Secure", "HttpOnly")) {
      if (!line.has(flag)) {
        run.fail(what + ": expected the cookie with " + flag + ", got it without", response);
      }
    }
    String path = line.attribute("Path").orElse("");
    if (path.startsWith("/") && hasNoPathPrefix(target) && !reaches(path, response)) {
      run.fail(
          what + ": expected a cookie that comes back to the endpoint, got one of another path",
          response);
    }
  }

  /**
   * Returns whether the paths of client and server are the same, which they may not be behind a
   * proxy.
   */
  private static boolean hasNoPathPrefix(Target target) {
    String path = target.url().getRawPath();
    return path == null || path.isEmpty() || path.equals("/");
  }

  private static boolean reaches(String path, RawResponse response) {
    String requestToken = response.request().path();
    return requestToken.equals(path)
        || requestToken.startsWith(path.endsWith("/") ? path : path + "/");
  }
}
