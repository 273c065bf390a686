package dev.signoff.server.docs;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.server.testing.TestRequest;
import dev.signoff.server.testing.TestServer;
import dev.signoff.testkit.RawConnection;
import dev.signoff.testkit.TestResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingAndCachingTest {
  private static final TestSite SITE =
      TestSite.create()
          .with("picture.png", "no text")
          .with("404.html", "<p>Our own")
          .with("empty.txt", "");

  @RegisterExtension static final TestServer SERVER = TestServer.withDocs(SITE.path());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gzip",
        "GZIP",
        "x-gzip",
        "gzip, deflate, br, zstd",
        "br;q=1.0, gzip;q=0.8, *;q=0.1",
        "*",
        "*;q=0.5",
        "gzip;q=0.001",
        "gzip;Q=1.000",
        " gzip ; q=1",
        "identity;q=0.5, gzip",
        "identity;q=0, gzip",
        "*;q=0, gzip"
      })
  void gzipIsSentToClientsThatAcceptIt(String accepted) throws IOException {
    String response = get("Accept-Encoding: " + accepted);
    int body = response.indexOf("\r\n\r\n") + 4;

    assertThat(response).contains("Content-Encoding: gzip\r\n", "Vary: Accept-Encoding\r\n");
    assertThat(response).contains("Content-Length: " + (response.length() - body) + "\r\n");
    byte[] bytes = response.substring(body).getBytes(ISO_8859_1);
    assertThat(bytes).hasSizeLessThan(TestSite.INDEX.length());
    assertThat(new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes())
        .isEqualTo(TestSite.INDEX.getBytes(UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "identity",
        "br, deflate",
        "gzip;q=0",
        "gzip;q=0.000",
        "gzip;q=0, *",
        "*;q=0",
        "identity, gzip;q=0.5",
        "gzip;q=2",
        "gzip;q=-1",
        "gzip;q=high",
        "gzip;level=9",
        "gzipped"
      })
  void uncompressedBytesAreSentToAllOtherClients(String accepted) {
    assertThat(get("Accept-Encoding: " + accepted))
        .endsWith("\r\n\r\n" + TestSite.INDEX)
        .contains("Vary: Accept-Encoding\r\n")
        .doesNotContain("Content-Encoding");
  }

  @Test
  void acceptEncodingMayHaveSeveralFieldLines() {
    assertThat(get("Accept-Encoding: br\r\nAccept-Encoding: gzip")).contains("Content-Encoding");
  }

  @Test
  void aCompressedFormatIsSentUnchanged() {
    TestResponse response =
        request("/docs/picture.png").header("Accept-Encoding", "gzip").expect(200);

    assertThat(response.body()).isEqualTo("no text");
    assertThat(response.headers("Vary")).isEmpty();
    assertThat(response.headers("Content-Encoding")).isEmpty();
  }

  @Test
  void anEmptyFileIsEmpty() {
    assertThat(request("/docs/empty.txt").expect(200).body()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "identity"})
  void anUnchangedEntityTagIs304(String coding) {
    String tag = tag(coding);
    for (String known :
        new String[] {tag, "W/" + tag, "*", "\"other\", " + tag, "\"a,b\",W/" + tag + " , \"c\""}) {
      TestResponse response =
          request("/docs/")
              .header("Accept-Encoding", coding)
              .header("If-None-Match", known)
              .expect(304);

      assertThat(response.body()).isEmpty();
      assertThat(response.header("ETag")).isEqualTo(tag);
      assertThat(response.header("Vary")).isEqualTo("Accept-Encoding");
    }
  }

  @Test
  void a304HasNoBody() {
    try (RawConnection raw = SERVER.raw()) {
      String head = "GET /docs/ HTTP/1.1\r\nHost: localhost\r\n";
      assertThat(raw.write(head + "If-None-Match: *\r\n\r\n").response().status()).isEqualTo(304);
      assertThat(raw.write(head + "\r\n").response().body()).isEqualTo(TestSite.INDEX);
    }
  }

  @Test
  void anotherEntityTagIsServedAgain() {
    assertThat(tag("gzip")).isNotEqualTo(tag("identity")).matches("\"[^\"]+\"");
    for (String other : new String[] {tag("gzip"), "\"x\"", "x", "\"", ""}) {
      request("/docs/").header("If-None-Match", other).expect(200);
    }
  }

  @Test
  void aMissingPageIsNever304() {
    TestResponse response = request("/docs/missing").header("If-None-Match", "*").expect(404);

    assertThat(response.body()).as("the site has its own 404 page").isEqualTo("<p>Our own");
  }

  @ParameterizedTest
  @CsvSource({
    "a.html, text/html; charset=utf-8, true",
    "a.css, text/css; charset=utf-8, true",
    "a.js, text/javascript; charset=utf-8, true",
    "a.mjs, text/javascript; charset=utf-8, true",
    "a.md, text/markdown; charset=utf-8, true",
    "llms.txt, text/plain; charset=utf-8, true",
    "a.json, application/json, true",
    "a.yaml, application/yaml, true",
    "a.svg, image/svg+xml, true",
    "a.xml, application/xml, true",
    "a.ico, image/vnd.microsoft.icon, true",
    "a.PNG, image/png, false",
    "a.woff2, font/woff2, false",
    "a.zip, application/zip, false",
    "a.min.js, text/javascript; charset=utf-8, true",
    "LICENSE, application/octet-stream, false",
    "element-list, application/octet-stream, false"
  })
  void theMediaTypeDependsOnTheFileName(String name, String type, boolean isCompressible) {
    assertThat(FileMediaTypes.of(name)).isEqualTo(type);
    assertThat(FileMediaTypes.isCompressible(type)).isEqualTo(isCompressible);
  }

  private static String tag(String coding) {
    return request("/docs/").header("Accept-Encoding", coding).expect(200).header("ETag");
  }

  private static TestRequest request(String path) {
    return SERVER.get(path).offContract();
  }

  private static String get(String header) {
    try (RawConnection raw = SERVER.raw()) {
      return raw.write(
              "GET /docs/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                  + header
                  + "\r\n\r\n")
          .text();
    }
  }
}
