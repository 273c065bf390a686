package dev.signoff.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocsOptionTest {
  private static final Pattern URLS =
      Pattern.compile("(http://localhost:\\d+/docs/) \\(or https://localhost:\\d+/docs/\\)");

  @TempDir private Path data;

  @Test
  void servesTheGivenFolderAndPrintsItsUrl() throws Exception {
    try (var server = start(Map.of(), "--docs", site().toString())) {
      String output = ServerProcess.valueAfter(server.outputUntilReady(), "Docs ");
      Matcher urls = URLS.matcher(output);

      assertThat(urls.matches()).as(output).isTrue();
      assertThat(get(urls.group(1)).body()).isEqualTo("<p>Start");
    }
  }

  @Test
  void theOptionOverridesTheEnvironment() throws Exception {
    try (var server = start(Map.of("SIGNOFF_DOCS", site().toString()), "--docs", "")) {
      assertNoDocs(server);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " "})
  void aBlankEnvironmentVariableMeansNoDocs(String blank) throws Exception {
    try (var server = start(Map.of("SIGNOFF_DOCS", blank))) {
      assertNoDocs(server);
    }
  }

  @Test
  void takesTheFolderFromTheEnvironmentToo() throws Exception {
    try (var server = start(Map.of("SIGNOFF_DOCS", site().toString()))) {
      assertThat(ServerProcess.valueAfter(server.outputUntilReady(), "Docs ")).contains("/docs/");
    }
  }

  @Test
  void aFolderThatCannotBeServedStopsTheStartWithOneSentence() throws Exception {
    Path missing = data.resolve("missing");
    Path file = Files.writeString(data.resolve("file"), "");
    Path empty = Files.createDirectories(data.resolve("empty"));

    assertRefusal("The docs folder " + missing + " does not exist.", missing);
    assertRefusal(file + " is not a folder; --docs needs one.", file);
    assertRefusal("The docs folder " + empty + " has no index.html.", empty);
  }

  private static void assertNoDocs(ServerProcess server) throws Exception {
    List<String> lines = server.outputUntilReady();

    assertThat(lines).noneMatch(line -> line.contains("Docs") || line.contains("/docs/"));
    assertThat(get(ServerProcess.valueAfter(lines, "HTTP ") + "/docs/").statusCode())
        .isEqualTo(404);
  }

  private void assertRefusal(String sentence, Path docs) throws Exception {
    try (var server = start(Map.of(), "--docs", docs.toString())) {
      server.assertRefusal(sentence);
    }
  }

  private Path site() throws IOException {
    Path site = Files.createDirectories(data.resolve("site"));
    Files.writeString(site.resolve("index.html"), "<p>Start");
    return site;
  }

  private ServerProcess start(Map<String, String> environment, String... docs) throws IOException {
    String[] options = {"--https-port", "0", "--http-port", "0", "--data", data.toString()};
    return ServerProcess.start(
        environment, Stream.of(options, docs).flatMap(Stream::of).toArray(String[]::new));
  }

  private static HttpResponse<String> get(String url) throws Exception {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
  }
}
