package dev.signoff.server.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.server.ibmmq.IbmMqProfile;
import dev.signoff.testkit.TestResponse;
import java.nio.file.Path;
import java.util.List;

/**
 * Guard that also checks every response below {@code /docs}: strict headers, no cookie, and no real
 * path of a file.
 */
final class DocsGuard extends ResponseGuard {
  private static final List<String> REQUIRED_HEADERS =
      List.of(
          "Cache-Control",
          "Content-Security-Policy",
          "Cross-Origin-Opener-Policy",
          "Cross-Origin-Resource-Policy",
          "Permissions-Policy",
          "Referrer-Policy",
          "X-Content-Type-Options",
          "X-Frame-Options");

  private final Path site;

  DocsGuard(IbmMqProfile release, Path site) {
    super(release);
    this.site = site;
  }

  @Override
  void offContract(String method, String path, TestResponse response) {
    if (!path.matches("(?s)/docs(/.*)?")) {
      super.offContract(method, path, response);
      return;
    }
    for (String name : REQUIRED_HEADERS) {
      assertThat(response.headers(name)).as("%s of %s %s", name, path, response).hasSize(1);
    }
    assertThat(response.header("Content-Security-Policy")).startsWith("default-src 'none'");
    assertThat(response.headers("Set-Cookie")).isEmpty();
    assertThat(response.status()).isIn(200, 304, 308, 400, 404, 405, 503, 505);
    assertThat(response.toString())
        .doesNotContain(site.toAbsolutePath().toString(), site.toString())
        .doesNotContainIgnoringCase("grizzly", "exception", "\tat ");
    if (response.status() == 400 || response.status() == 505) {
      super.offContract(method, path, response);
    }
  }
}
