package dev.signoff.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import dev.signoff.sdk.ClientOptions;
import dev.signoff.sdk.ForbiddenException;
import dev.signoff.sdk.LogOutResult;
import dev.signoff.sdk.Tls;
import dev.signoff.sdk.UnauthorizedException;
import dev.signoff.sdk.ibmmq.IbmMqClient;
import dev.signoff.stubs.SignoffStubs;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Tests of the examples in the README of the stubs. */
class StubsReadmeTest {
  private static final Path README = Path.of("stubs/README.md");
  private static final Path SOURCE =
      Path.of("src/test/java/dev/signoff/endtoend/StubsReadmeTest.java");
  private static final Pattern BLOCK = Pattern.compile("```(\\w+)\n(.*?)```", Pattern.DOTALL);

  @TempDir private Path directory;

  // README begins
  @RegisterExtension static final SignoffStubs STUBS = SignoffStubs.ibmMq("9.0.5");

  @Test
  void logsOut() {
    ClientOptions options = ClientOptions.standard().withTls(Tls.trusting(STUBS.certificate()));
    try (var mq = IbmMqClient.at(STUBS.url(), options)) {
      var session = mq.logIn("mqadmin", "mqadmin");
      assertThat(session.logOut()).isEqualTo(new LogOutResult.LoggedOut());
    }
  }

  // README ends

  @Test
  void whatIsArrangedHappensOnce() {
    ClientOptions options = ClientOptions.standard().withTls(Tls.trusting(STUBS.certificate()));
    try (var mq = IbmMqClient.at(STUBS.url(), options);
        var session = mq.logIn("mqadmin", "mqadmin")) {
      // README begins
      STUBS.answerNext("createQueue", 403);
      STUBS.answerNext("whoAmI", "tokenRefused");
      // README ends
      assertThatThrownBy(session::whoAmI).isInstanceOf(UnauthorizedException.class);
      assertThat(session.whoAmI().name()).isEqualTo("mqadmin");
      assertThatThrownBy(() -> session.createQueue("QM1", "Q1"))
          .isInstanceOf(ForbiddenException.class);
      assertThat(session.createQueue("QM1", "Q1").status()).isEqualTo(201);
    }
  }

  @Test
  void theJavaSamplesAreThoseThatAreTestedHere() throws IOException {
    List<String> tested =
        Pattern.compile("// README begins\n(.*?)// README ends", Pattern.DOTALL)
            .matcher(Files.readString(SOURCE))
            .results()
            .map(match -> match.group(1))
            .limit(2)
            .toList();

    List<String> shown = blocks("java");

    assertThat(shown).hasSize(2);
    for (int i = 0; i < shown.size(); i++) {
      assertThat(shown.get(i)).isEqualToIgnoringWhitespace(tested.get(i));
    }
  }

  @Test
  @Timeout(60)
  void theCommandsRunTheStubsInAWireMockOfItsOwn() throws Exception {
    List<String> start = blocks("sh").get(0).lines().toList();
    List<String> ask = blocks("sh").get(1).lines().toList();
    assertThat(start).hasSize(2);
    putStubs(word(start.get(0), "signoff-wiremock-stubs"));
    putWireMock(word(start.get(1), "wiremock-standalone"));
    assertThat(shell(start.get(0)).waitFor()).isZero();

    Process wireMock = shell("exec " + start.get(1).replace("8080", "0").replace("9443", "0"));
    try {
      String port =
          wireMock
              .inputReader()
              .lines()
              .filter(line -> line.startsWith("https-port:"))
              .map(line -> line.replaceAll("\\D", ""))
              .findFirst()
              .orElseThrow();

      assertThat(output(ask.get(0).replace("9443", port))).contains("The server failed");
      assertThat(output(ask.get(1).replace("9443", port))).contains("MQWB0100E");
    } finally {
      wireMock.destroy();
      wireMock.waitFor();
    }
  }

  /** Returns the packed stubs. They are packed here if the build has not packed them. */
  private void putStubs(String name) throws Exception {
    Path stubs = whereIs(SignoffStubs.class);
    if (Files.isRegularFile(stubs)) {
      assertThat(name).isEqualTo(stubs.getFileName().toString());
      Files.copy(stubs, directory.resolve(name));
    } else {
      assertThat(shell("jar cf " + name + " -C " + stubs + " signoff").waitFor()).isZero();
    }
  }

  private void putWireMock(String name) throws Exception {
    Path wireMock = whereIs(WireMockServer.class);
    assertThat(name).isEqualTo(wireMock.getFileName().toString());
    Files.copy(wireMock, directory.resolve(name));
  }

  private static Path whereIs(Class<?> type) throws URISyntaxException {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  private static String word(String command, String beginning) {
    return List.of(command.split(" ")).stream()
        .filter(it -> it.startsWith(beginning))
        .findFirst()
        .orElseThrow();
  }

  private Process shell(String command) throws IOException {
    return new ProcessBuilder("bash", "-c", command)
        .directory(directory.toFile())
        .redirectErrorStream(true)
        .start();
  }

  private String output(String command) throws IOException {
    return String.join("\n", shell(command).inputReader().lines().toList());
  }

  private static List<String> blocks(String language) throws IOException {
    return BLOCK
        .matcher(Files.readString(README))
        .results()
        .filter(match -> match.group(1).equals(language))
        .map((MatchResult match) -> match.group(2))
        .toList();
  }
}
