package dev.signoff.server.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.server.testing.RawConnection;
import dev.signoff.server.testing.TestRequest;
import dev.signoff.server.testing.TestResponse;
import dev.signoff.server.testing.TestServer;
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

/** What happens to files while they are served. */
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

  @RegisterExtension static final TestServer SERVER = TestServer.documentedBy(SITE.path());

  @Test
  void aFileThatHasChangedIsServedAsItIsNow() throws IOException {
    String before = call("/docs/changed.html").expect(200).header("ETag");
    assertThat(call("/docs/alias.html").expect(200).body()).isEqualTo("before");
    SITE.rewrite("changed.html", "after!");
    TestResponse after = call("/docs/changed.html").header("If-None-Match", before).expect(200);

    assertThat(after.body()).isEqualTo("after!");
    assertThat(call("/docs/alias.html").expect(200).body()).isEqualTo("after!");
    assertThat(after.header("ETag")).isNotEqualTo(before);
    SITE.rewrite("changed.html", "before");
    assertThat(call("/docs/changed.html").expect(200).header("ETag")).isEqualTo(before);
  }

  @Test
  void aFileThatIsDeletedIs404UntilItIsBack() throws IOException {
    call("/docs/deleted.html").expect(200);
    Files.delete(SITE.path().resolve("deleted.html"));
    call("/docs/deleted.html").expect(404);
    SITE.with("deleted.html", "back");

    assertThat(call("/docs/deleted.html").expect(200).body()).isEqualTo("back");
  }

  @Test
  void aFileThatBecomesALinkOutOfTheFolderIs404() throws IOException {
    call("/docs/linked.html").expect(200);
    Files.delete(SITE.path().resolve("linked.html"));
    SITE.withLink("linked.html", Path.of("..", "secret.txt"));

    call("/docs/linked.html").expect(404);
  }

  @Test
  void aFolderThatBecomesAFileTakesItsPagesWithIt() throws IOException {
    call("/docs/folder/page.html").expect(200);
    Files.delete(SITE.path().resolve("folder/page.html"));
    Files.delete(SITE.path().resolve("folder"));
    SITE.with("folder", "a file");

    call("/docs/folder/page.html").expect(404);
  }

  @Test
  void aNewFileWaitsForTheNextStart() {
    SITE.with("new.html", "new");

    call("/docs/new.html").expect(404);
  }

  @Test
  void manyFirstRequestsAtOnceGetTheSameWholePage() throws Exception {
    ExecutorService clients = Executors.newFixedThreadPool(16);
    try {
      Callable<String> gzip = () -> get("page.html", "Accept-Encoding: gzip\r\n");
      Callable<String> plain = () -> get("page.html", "");
      List<Future<String>> answers =
          clients.invokeAll(
              Stream.generate(() -> List.of(gzip, plain)).limit(8).flatMap(List::stream).toList());

      String compressed = answers.get(0).get();
      assertThat(compressed).contains("Content-Encoding: gzip");
      for (int i = 0; i < answers.size(); i += 2) {
        assertThat(answers.get(i).get()).isEqualTo(compressed);
        assertThat(answers.get(i + 1).get().endsWith("\r\n\r\n" + PAGE)).isTrue();
      }
    } finally {
      clients.shutdownNow();
    }
  }

  @Test
  void aLongFileIsSentFromDiskAsItIs() throws IOException {
    resize("long.txt", LONG);
    String answer = get("long.txt", "Accept-Encoding: gzip\r\n");

    assertThat(answer.length() - answer.indexOf("\r\n\r\n") - 4).isEqualTo(LONG);
    assertThat(answer.substring(0, 2_000)).contains("ETag: \"").doesNotContain("Content-Encoding");
    String tag = call("/docs/long.txt").header("If-None-Match", "*").expect(304).header("ETag");
    assertThat(answer).contains("ETag: " + tag + "\r\n");
  }

  @Test
  void aLongFileThatShrinksWhileItIsSentEndsTheConnection() throws IOException {
    resize("shrinking.zip", LONG);
    try (RawConnection raw = SERVER.raw()) {
      raw.write("GET /docs/shrinking.zip HTTP/1.1\r\nHost: localhost\r\n\r\n");
      assertThat(raw.head().header("Content-Length")).isEqualTo(String.valueOf(LONG));
      resize("shrinking.zip", 1); // most of it is unsent: it is more than sockets hold

      assertThat(raw.bytesUntilClosed()).isLessThan(LONG);
    }
    assertThat(call("/docs/shrinking.zip").expect(200).header("Content-Length")).isEqualTo("1");
  }

  private static void resize(String name, long length) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(SITE.path().resolve(name).toFile(), "rw")) {
      file.setLength(length);
    }
  }

  private static TestRequest call(String path) {
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
