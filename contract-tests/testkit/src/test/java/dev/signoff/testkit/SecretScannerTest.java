package dev.signoff.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretScannerTest {
  private static final String SECRET = "top+secret/\"of\u00e9\"&co=";

  @TempDir static Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "token: " + SECRET,
        "top%2Bsecret%2F%22of%C3%A9%22%26co%3D",
        "{\"a\":\"top+secret/\\\"of\u00e9\\\"&co=\"}",
        "<out>top+secret/&quot;of\u00e9&quot;&amp;co=</out>"
      })
  void aSecretIsFoundInEveryEncoding(String line) throws IOException {
    Path file = Files.writeString(folder.resolve("log.txt"), "harmless\n" + line + "\n");

    List<String> hits = new SecretScanner(List.of("another secret", SECRET)).in(file);

    assertThat(hits).containsExactly(file + ":2");
    assertThat(hits.toString()).doesNotContain("top");
  }

  @Test
  void textThatOnlyStartsLikeASecretIsNotFound() throws IOException {
    Path file = Files.writeString(folder.resolve("log.txt"), "top+secret/other\nshort");

    assertThat(new SecretScanner(List.of(SECRET)).in(file)).isEmpty();
  }
}
