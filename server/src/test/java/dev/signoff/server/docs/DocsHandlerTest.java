package dev.signoff.server.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.server.testing.IbmMqTestSession;
import dev.signoff.server.testing.TestServer;
import dev.signoff.testkit.RawConnection;
import dev.signoff.testkit.TestResponse;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocsHandlerTest {
  private static final TestSite SITE =
      TestSite.create()
          .with("guide/index.html", "<p>Guide")
          .with("guide/deep/page.html", "<p>Deep")
          .with("a page (1).html", "<p>Spaces")
          .with("a:b/index.html", "<p>Colon");

  @RegisterExtension static final TestServer SERVER = TestServer.withDocs(SITE.path());
  @RegisterExtension static final TestServer BARE = TestServer.standard();

  @Test
  void bothListenersServeTheIndex() {
    for (TestResponse response :
        new TestResponse[] {
          SERVER.get("/docs/").offContract().expect(200),
          SERVER.get("/docs/index.html?a=b").plain().offContract().expect(200)
        }) {
      assertThat(response.body()).isEqualTo(TestSite.INDEX);
      assertThat(response.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
      assertThat(response.header("Cache-Control")).isEqualTo("no-cache");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/docs/guide/, <p>Guide",
    "/docs/guide/deep/page.html, <p>Deep",
    "/docs/a%20page%20(1).html, <p>Spaces",
    "/docs/%67uide/, <p>Guide"
  })
  void aPathIsAFileOrAFoldersIndex(String path, String body) {
    assertThat(SERVER.get(path).offContract().expect(200).body()).isEqualTo(body);
  }

  @ParameterizedTest
  @CsvSource({
    "/, ./docs/",
    "/docs, ./docs/",
    "/docs?next=//evil.example, ./docs/",
    "/docs/guide, ./guide/",
    "/docs/guide?a=b, ./guide/",
    "/docs/a:b, ./a:b/"
  })
  void aFolderWithoutItsSlashRedirectsToTheOneWithIt(String path, String location) {
    TestResponse response = SERVER.get(path).offContract().expect(308);

    assertThat(response.header("Location")).isEqualTo(location);
    assertThat(response.body()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/docs//evil.example",
        "/docs//evil.example/",
        "/docs//evil.example/..",
        "/docs//guide",
        "/docs/%2fevil.example",
        "/docs/%5cevil.example",
        "/docs/https:evil.example"
      })
  void noRedirectLeavesTheSite(String path) {
    assertThat(SERVER.get(path).offContract().expect(404).headers("Location")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PROPFIND"})
  void otherMethodsAre405(String method) {
    for (String path : new String[] {"/docs", "/docs/", "/docs/guide", "/docs/none"}) {
      try (RawConnection raw = SERVER.raw()) {
        raw.write(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
        TestResponse response = raw.response();
        assertThat(response.status()).isEqualTo(405);
        assertThat(response.header("Allow")).isEqualTo("GET, HEAD");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/docs", "/docs/", "/docs/guide", "/docs/none"})
  void headHasTheHeadersOfGetAndNoBody(String path) {
    for (String headers : new String[] {"", "Accept-Encoding: gzip\r\n"}) {
      try (RawConnection raw = SERVER.raw()) {
        String rest = " " + path + " HTTP/1.1\r\nHost: localhost\r\n" + headers;
        TestResponse get = raw.write("GET" + rest + "\r\n").response();
        TestResponse head = raw.write("HEAD" + rest + "Connection: close\r\n\r\n").response();

        assertThat(head.status()).isEqualTo(get.status());
        assertThat(withoutConnection(head)).isEqualTo(withoutConnection(get));
        assertThat(raw.isClosedByServer()).as("no byte follows").isTrue();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/docs/none", "/docs/guide/none/", "/docs/guide/deep", "/docs/guide//"})
  void aMissingPageIs404WithAnHtmlPage(String path) {
    TestResponse response = SERVER.get(path).offContract().expect(404);

    assertThat(response.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
    assertThat(response.body()).contains("Page not found", "href=\"/docs/\"");
    assertThat(response.headers("ETag")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/docs/%zz HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "/docs/a|b HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "/docs/ HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
        "/docs/ HTTP/1.1\r\n\r\n",
        "/docs/ HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n"
      })
  void aMalformedRequestGetsTheStrictHeadersToo(String rest) {
    try (RawConnection raw = SERVER.raw()) {
      assertThat(raw.write("GET " + rest).response().status()).isEqualTo(400);
    }
  }

  @Test
  void cookiesChangeNothing() {
    IbmMqTestSession session = IbmMqTestSession.logIn(SERVER, "mqadmin");
    TestResponse with = SERVER.get("/docs/").cookie("LtpaToken2", "any").offContract().expect(200);

    assertThat(with).isEqualTo(SERVER.get("/docs/").offContract().expect(200));
    assertThat(session.isAlive()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/docs", "/docs/", "/docs/index.html"})
  void withoutADocsFolderDocsPathsAre404LikeAnyOther(String path) {
    assertThat(BARE.get(path).offContract().expect(404))
        .isEqualTo(BARE.get("/elsewhere").offContract().expect(404));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/docsx", "/docs;a=b", "/Docs/", "/%64ocs/"})
  void aPathThatOnlyLooksLikeDocsIs404LikeAnyOther(String path) {
    assertThat(SERVER.get(path).offContract().expect(404))
        .isEqualTo(BARE.get("/elsewhere").offContract().expect(404));
  }

  private static Map<String, Object> withoutConnection(TestResponse response) {
    Map<String, Object> headers = new TreeMap<>(response.headers());
    headers.remove("connection");
    return headers;
  }
}
