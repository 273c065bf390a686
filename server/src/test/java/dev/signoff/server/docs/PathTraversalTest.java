package dev.signoff.server.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.server.testing.TestServer;
import dev.signoff.testkit.RawConnection;
import dev.signoff.testkit.TestResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that no file outside the documentation folder, and no hidden file, is served. */
class PathTraversalTest {
  private static final String SECRET = "what lies outside";
  private static final TestSite SITE =
      TestSite.create()
          .with("../secret.txt", SECRET)
          .with("../outside/index.html", SECRET)
          .with("guide/index.html", "<p>Guide")
          .with(".hidden", SECRET)
          .with(".git/config", SECRET)
          .with("_headers", "# " + SECRET)
          .withLink("link.txt", Path.of("..", "secret.txt"))
          .withLink("linked", Path.of("..", "outside"))
          .withLink("hidden.txt", Path.of(".hidden"))
          .withLink("nowhere.txt", Path.of("nothing"))
          .withLink("same.html", Path.of("guide", "index.html"));

  @RegisterExtension static final TestServer SERVER = TestServer.withDocs(SITE.path());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/docs/../secret.txt",
        "/docs/./../secret.txt",
        "/docs/guide/../../secret.txt",
        "/docs/guide/../index.html",
        "/docs/./index.html",
        "/docs/%2e%2e/secret.txt",
        "/docs/%2e%2e%2fsecret.txt",
        "/docs/..%2Fsecret.txt",
        "/docs/guide%2Findex.html",
        "/docs/..%5csecret.txt",
        "/docs/guide%5c..%5c..%5csecret.txt",
        "/docs/%252e%252e%252fsecret.txt",
        "/docs/%252e%252e/secret.txt",
        "/docs/%c0%ae%c0%ae/secret.txt",
        "/docs/%c0%af../secret.txt",
        "/docs/%ff",
        "/docs/..;/secret.txt",
        "/docs/index.html;a=b",
        "/docs/index.html%00",
        "/docs/index.html%00.txt",
        "/docs/%00",
        "/docs/index.html%0d%0aX-A:%20b",
        "/docs//etc/passwd",
        "/docs//index.html",
        "/docs///index.html",
        "/docs/index.html/",
        "/docs/index.html/..",
        "/docs/INDEX.HTML",
        "/docs/~root",
        "/docs/_headers",
        "/docs/%5fheaders",
        "/docs/.hidden",
        "/docs/.git/config",
        "/docs/link.txt",
        "/docs/linked",
        "/docs/linked/",
        "/docs/linked/index.html",
        "/docs/hidden.txt",
        "/docs/nowhere.txt",
        "http://localhost/docs/../secret.txt"
      })
  void aPathThatIsNoFileOfTheSiteIs404(String path) {
    TestResponse response = get(path);

    assertThat(response.status()).isEqualTo(404);
    assertThat(response.body()).doesNotContain(SECRET, "root:").contains("Page not found");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/docs/..\\secret.txt", "/docs/\0", "/docs/index.html\0", "/docs/\u00ff"})
  void aCharacterThatNoUrlMayContainIs400(String path) {
    assertThat(get(path).status()).isEqualTo(400);
  }

  @Test
  void aLinkToAFileOfTheSiteIsThatFile() {
    assertThat(get("/docs/same.html").body()).isEqualTo("<p>Guide");
  }

  private static TestResponse get(String path) {
    try (RawConnection raw = SERVER.raw()) {
      return raw.write("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n").response();
    }
  }
}
