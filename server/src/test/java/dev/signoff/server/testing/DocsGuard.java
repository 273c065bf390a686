package dev.signoff.server.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.server.ibmmq.IbmMqProfile;
import java.nio.file.Path;
import java.util.List;

/**
 * Looks at every answer below {@code /docs} too: strict headers, no cookie, no file's real path.
 */
final class DocsGuard extends ContractGuard {
  private static final List<String> ALWAYS =
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
  void offContract(String method, String path, TestResponse answer) {
    if (!path.matches("(?s)/docs(/.*)?")) {
      super.offContract(method, path, answer);
      return;
    }
    for (String name : ALWAYS) {
      assertThat(answer.headers(name)).as("%s of %s %s", name, path, answer).hasSize(1);
    }
    assertThat(answer.header("Content-Security-Policy")).startsWith("default-src 'none'");
    assertThat(answer.headers("Set-Cookie")).isEmpty();
    assertThat(answer.status()).isIn(200, 304, 308, 400, 404, 405, 503, 505);
    assertThat(answer.toString())
        .doesNotContain(site.toAbsolutePath().toString(), site.toString())
        .doesNotContainIgnoringCase("grizzly", "exception", "\tat ");
    if (answer.status() == 400 || answer.status() == 505) {
      super.offContract(method, path, answer);
    }
  }
}
