package dev.signoff.docs.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.server.ServerOptions;
import dev.signoff.server.SignoffServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of the response headers of the site's pages. */
class SiteHeadersTest {
  private static final Path HEADERS = Path.of("src/main/site/_headers");

  @Test
  void theFileForOtherServersSaysWhatThisOneSendsByItself(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("index.html"), "<!DOCTYPE html><title>Empty</title>");
    Map<String, String> written =
        Files.readString(HEADERS)
            .lines()
            .filter(it -> it.startsWith("  "))
            .map(it -> it.strip().split(": ", 2))
            .collect(Collectors.toMap(it -> it[0], it -> it[1]));

    HttpHeaders sent = served(folder, root -> get(root.resolve("index.html")).headers());

    assertThat(written).containsKeys("Content-Security-Policy", "Permissions-Policy");
    assertThat(written)
        .allSatisfy((name, value) -> assertThat(sent.allValues(name)).containsExactly(value));
  }

  @Test
  void everyPageComesCompressedToThoseWhoTakeIt() throws Exception {
    List<Path> pages = BuiltSite.files(".html");
    assertThat(pages).isNotEmpty();

    served(
        BuiltSite.FOLDER,
        root -> {
          for (Path page : pages) {
            HttpResponse<byte[]> response = get(root.resolve(page.toString()));
            assertThat(response.headers().firstValue("Content-Encoding"))
                .as("" + page)
                .hasValue("gzip");
            assertThat(unpacked(response.body())).isEqualTo(BuiltSite.text(page));
          }
          return pages;
        });
  }

  private static <T> T served(Path folder, Function<URI, T> ask) {
    ServerOptions options = new ServerOptions().httpsPort(0).httpPort(0).docs(folder);
    try (SignoffServer server = SignoffServer.start(options)) {
      return ask.apply(server.http().resolve("/docs/"));
    }
  }

  private static HttpResponse<byte[]> get(URI url) {
    HttpRequest request = HttpRequest.newBuilder(url).header("Accept-Encoding", "gzip").build();
    return HttpClient.newHttpClient().sendAsync(request, BodyHandlers.ofByteArray()).join();
  }

  private static String unpacked(byte[] body) {
    try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(body))) {
      return new String(gzip.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
