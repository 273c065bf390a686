package dev.signoff.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.server.testing.RedisProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Tests of the options for the session store and the LTPA key. */
class SessionOptionsTest {
  private static final String PASSWORD = "Pw!of!redis";

  @RegisterExtension static final RedisProcess REDIS = RedisProcess.withPassword(PASSWORD);

  @TempDir Path data;

  @Test
  void aPasswordFromTheEnvironmentOpensRedisAndIsNeverPrinted() throws Exception {
    Path key = data.resolve("shared.key");
    Files.writeString(key, "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");
    try (ServerProcess server =
        start(
            Map.of("SIGNOFF_SESSIONS", REDIS.url(), "SIGNOFF_SESSIONS_PASSWORD", PASSWORD),
            "--ltpa-key=" + key)) {
      List<String> output = server.outputUntilReady();
      server.terminate();

      assertThat(String.join("\n", output) + server.remainingOutput())
          .doesNotContain(PASSWORD, "WARNING");
      assertThat(data.resolve("ltpa.key")).doesNotExist();
    }
  }

  @Test
  void aWrongPasswordIsReported() throws Exception {
    String url = REDIS.url().replace("//", "//:Pw!of!nobody@");
    try (ServerProcess server = start(Map.of(), "--sessions=" + url)) {
      server.assertRefusal(
          "Redis at 127.0.0.1:"
              + REDIS.port()
              + " cannot keep the sessions: it refuses the user or the password."
              + " Start it, or give another address with --sessions.");
    }
  }

  @Test
  void anUnreachableRedisIsNamed() throws Exception {
    try (ServerProcess server =
        start(Map.of(), "--sessions=redis://:" + PASSWORD + "@localhost:1")) {
      server.assertRefusal(
          "Redis at localhost:1 cannot keep the sessions: it is unreachable."
              + " Start it, or give another address with --sessions.");
    }
  }

  @Test
  void anInvalidAddressIsNotRepeated() throws Exception {
    try (ServerProcess server = start(Map.of(), "--sessions=http://:" + PASSWORD + "@localhost")) {
      assertThat(server.remainingOutput())
          .contains("'--sessions'", "redis://host:6379", "or use memory")
          .doesNotContain(PASSWORD);
      assertThat(server.exitCode()).isEqualTo(2);
    }
  }

  @Test
  void aMissingLtpaKeyIsNotCreated() throws Exception {
    Path key = data.resolve("missing.key");
    try (ServerProcess server = start(Map.of(), "--ltpa-key=" + key)) {
      server.assertRefusal(
          "The LTPA key "
              + key
              + " is missing or invalid. It must contain 32 bytes as base64: openssl rand -base64 32.");
    }
  }

  private ServerProcess start(Map<String, String> environment, String option) throws Exception {
    Map<String, String> all = new HashMap<>(environment);
    all.put("SIGNOFF_DATA", data.toString());
    all.put("SIGNOFF_HTTPS_PORT", "0");
    all.put("SIGNOFF_HTTP_PORT", "0");
    return ServerProcess.start(all, option);
  }
}
