package dev.signoff.server.docs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.Semaphore;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Test of a file that is deleted after it was looked up and before it is opened. */
class DeletedFileTest {
  private static final FileContent GONE =
      new FileContent("text/css", gone("\"plain\""), gone("\"compressed\""));
  private static final FileContent INSTEAD =
      new FileContent(
          "text/plain",
          new EncodedContent(
              "\"instead\"", 6, () -> new ByteArrayInputStream("Gone.\n".getBytes(UTF_8))),
          null);

  @ParameterizedTest
  @ValueSource(strings = {"GET", "HEAD"})
  void aDeletedFileLeavesNoHeaderInTheResponse(String method) throws Exception {
    HttpServer server = new HttpServer();
    NetworkListener listener = new NetworkListener("http", "127.0.0.1", 0);
    server.addListener(listener);
    server.getServerConfiguration().addHttpHandler(new DeletedFileHandler(), "/");
    server.start();
    try {
      HttpResponse<String> response = send(method, listener.getPort());

      assertThat(response.statusCode()).isEqualTo(404);
      assertThat(response.headers().map().keySet())
          .doesNotContain("etag", "vary", "content-encoding");
      assertThat(response.headers().allValues("Content-Type")).containsExactly("text/plain");
      assertThat(response.headers().allValues("Content-Length")).containsExactly("6");
      assertThat(response.body()).isEqualTo(method.equals("HEAD") ? "" : "Gone.\n");
    } finally {
      server.shutdownNow();
    }
  }

  private static HttpResponse<String> send(String method, int port) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/"))
            .header("Accept-Encoding", "gzip")
            .method(method, BodyPublishers.noBody())
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }

  private static EncodedContent gone(String etag) {
    return new EncodedContent(
        etag,
        9,
        () -> {
          throw new NoSuchFileException("gone");
        });
  }

  private static final class DeletedFileHandler extends HttpHandler {
    private final Semaphore writers = new Semaphore(1);

    @Override
    public void service(Request request, Response response) {
      StaticResponse reply = new StaticResponse(request, response, writers);
      assertThat(reply.send(200, GONE)).isFalse();
      assertThat(reply.send(404, INSTEAD)).isTrue();
    }
  }
}
