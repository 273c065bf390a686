package dev.signoff.server.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.server.testing.TestRequest;
import dev.signoff.server.testing.TestServer;
import dev.signoff.testkit.RawConnection;
import dev.signoff.testkit.TestResponse;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests of files that change, shrink or disappear while they are served. */
class ChangedFilesTest {
  private static final int LONG = 40 * 1024 * 1024;
  private static final String PAGE = "<p>A long page.".repeat(200_000);
  private static final TestSite SITE =
      TestSite.create()
          .with("../secret.txt", "secret")
          .with("changed.html", "before")
          .withLink("alias.html", Path.of("changed.html"))
          .with("deleted.html", "before")
          .with("linked.html", "before")
          .with("folder/page.html", "before")
          .with("page.html", PAGE)
          .with("long.txt", "")
          .with("shrinking.zip", "");

  @RegisterExtension static final TestServer SERVER = TestServer.withDocs(SITE.path());

  @Test
  void aChangedFileIsServedWithItsNewContent() throws IOException {
    String before = request("/docs/changed.html").expect(200).header("ETag");
    assertThat(request("/docs/alias.html").expect(200).body()).isEqualTo("before");
    SITE.rewrite("changed.html", "after!");
    TestResponse after = request("/docs/changed.html").header("If-None-Match", before).expect(200);

    assertThat(after.body()).isEqualTo("after!");
    assertThat(request("/docs/alias.html").expect(200).body()).isEqualTo("after!");
    assertThat(after.header("ETag")).isNotEqualTo(before);
    SITE.rewrite("changed.html", "before");
    assertThat(request("/docs/changed.html").expect(200).header("ETag")).isEqualTo(before);
  }

  @Test
  void aDeletedFileIs404UntilItExistsAgain() throws IOException {
    request("/docs/deleted.html").expect(200);
    Files.delete(SITE.path().resolve("deleted.html"));
    request("/docs/deleted.html").expect(404);
    SITE.with("deleted.html", "back");

    assertThat(request("/docs/deleted.html").expect(200).body()).isEqualTo("back");
  }

  @Test
  void aFileThatBecomesALinkOutOfTheFolderIs404() throws IOException {
    request("/docs/linked.html").expect(200);
    Files.delete(SITE.path().resolve("linked.html"));
    SITE.withLink("linked.html", Path.of("..", "secret.txt"));

    request("/docs/linked.html").expect(404);
  }

  @Test
  void thePagesOfAFolderThatBecomesAFileAre404() throws IOException {
    request("/docs/folder/page.html").expect(200);
    Files.delete(SITE.path().resolve("folder/page.html"));
    Files.delete(SITE.path().resolve("folder"));
    SITE.with("folder", "a file");

    request("/docs/folder/page.html").expect(404);
  }

  @Test
  void aNewFileIs404UntilTheNextStart() {
    SITE.with("new.html", "new");

    request("/docs/new.html").expect(404);
  }

  @Test
  void manyFirstRequestsAtOnceGetTheSameWholePage() throws Exception {
    ExecutorService clients = Executors.newFixedThreadPool(16);
    try {
      Callable<String> gzip = () -> get("page.html", "Accept-Encoding: gzip\r\n");
      Callable<String> plain = () -> get("page.html", "");
      List<Future<String>> responses =
          clients.invokeAll(
              Stream.generate(() -> List.of(gzip, plain)).limit(8).flatMap(List::stream).toList());

      String compressed = responses.get(0).get();
      assertThat(compressed).contains("Content-Encoding: gzip");
      for (int i = 0; i < responses.size(); i += 2) {
        assertThat(responses.get(i).get()).isEqualTo(compressed);
        assertThat(responses.get(i + 1).get().endsWith("\r\n\r\n" + PAGE)).isTrue();
      }
    } finally {
      clients.shutdownNow();
    }
  }

  @Test
  void aLongFileIsSentFromDiskUncompressed() throws IOException {
    resize("long.txt", LONG);
    String response = get("long.txt", "Accept-Encoding: gzip\r\n");

    assertThat(response.length() - response.indexOf("\r\n\r\n") - 4).isEqualTo(LONG);
    assertThat(response.substring(0, 2_000))
        .contains("ETag: \"")
        .doesNotContain("Content-Encoding");
    String tag = request("/docs/long.txt").header("If-None-Match", "*").expect(304).header("ETag");
    assertThat(response).contains("ETag: " + tag + "\r\n");
  }

  @Test
  void aLongFileThatShrinksWhileItIsSentEndsTheConnection() throws IOException {
    resize("shrinking.zip", LONG);
    try (RawConnection raw = SERVER.raw()) {
      raw.write("GET /docs/shrinking.zip HTTP/1.1\r\nHost: localhost\r\n\r\n");
      assertThat(raw.head().header("Content-Length")).isEqualTo(String.valueOf(LONG));
      resize(
          "shrinking.zip",
          1); // most of it is still unsent, since it does not fit into the socket buffers

      assertThat(raw.bytesUntilClosed()).isLessThan(LONG);
    }
    assertThat(request("/docs/shrinking.zip").expect(200).header("Content-Length")).isEqualTo("1");
  }

  private static void resize(String name, long length) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(SITE.path().resolve(name).toFile(), "rw")) {
      file.setLength(length);
    }
  }

  private static TestRequest request(String path) {
    return SERVER.get(path).offContract();
  }

  private static String get(String name, String headers) {
    try (RawConnection raw = SERVER.raw()) {
      return raw.write(
              "GET /docs/"
                  + name
                  + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                  + headers
                  + "\r\n")
          .text();
    }
  }
}
