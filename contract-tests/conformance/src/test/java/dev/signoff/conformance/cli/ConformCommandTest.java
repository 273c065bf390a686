package dev.signoff.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.conformance.mutant.LogoutWithoutCookieServer;
import dev.signoff.conformance.mutant.ReferenceServers;
import dev.signoff.server.SignoffServer;
import dev.signoff.testkit.ReservedPort;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConformCommandTest {
  private static final String ESCAPE = "\u001b[";

  private static SignoffServer server;
  private static LogoutWithoutCookieServer broken;

  @TempDir private Path directory;
  private final CommandRunner shell = new CommandRunner().with("MQ", "mqadmin");

  @BeforeAll
  static void start() {
    server = ReferenceServers.start("ibm-mq-9.0.5");
    broken = LogoutWithoutCookieServer.start();
  }

  @AfterAll
  static void stop() {
    server.close();
    broken.close();
  }

  @Test
  void aServerThatConformsIs0AndSilentOnStandardError() {
    assertThat(shell.line(mq(server.http()))).isZero();

    assertThat(shell.out())
        .contains("The server conforms, as far as it was checked.")
        .doesNotContain(ESCAPE);
    assertThat(shell.err()).isEmpty();
  }

  @Test
  void aServerThatBreaksARequirementIs1AndExplained() {
    assertThat(shell.line(mq(broken.url()))).isEqualTo(1);

    assertThat(shell.out())
        .contains(
            "FAIL " + LogoutWithoutCookieServer.ID,
            "expected status 401, got 204",
            "curl -i -X DELETE");
  }

  @Test
  void whatIsSkippedDoesNotFail() {
    assertThat(
            shell.line(
                mq(broken.url())
                    + " --skip "
                    + LogoutWithoutCookieServer.ID
                    + ","
                    + LogoutWithoutCookieServer.OTHER_ID))
        .isZero();
    assertThat(shell.line(mq(broken.url()) + " --only MQ-LOGOUT-01,MQ-LOGOUT-03")).isZero();
    assertThat(
            shell.line(mq(broken.url()) + " --only MQ-LOGOUT-01 " + LogoutWithoutCookieServer.ID))
        .isEqualTo(1);
  }

  @Test
  void anExpectedFailureIs0AndOneThatNoLongerHappensIs1() throws IOException {
    Path expected =
        Files.writeString(
            directory.resolve("expected.yaml"),
            """
            expected:
              - id: %s
                reason: to be fixed
                owner: team
                date: 2026-11-21
              - id: %s
                reason: to be fixed
                owner: team
                date: 2026-11-21
            """
                .formatted(LogoutWithoutCookieServer.ID, LogoutWithoutCookieServer.OTHER_ID));

    assertThat(shell.line(mq(broken.url()) + " --expected " + expected)).isZero();
    assertThat(shell.out()).contains("known " + LogoutWithoutCookieServer.ID);
    assertThat(shell.line(mq(server.http()) + " --expected " + expected)).isEqualTo(1);
    assertThat(shell.out()).contains(LogoutWithoutCookieServer.ID);
  }

  @Test
  void reportsAreWrittenAndCompared() {
    Path good = directory.resolve("good");
    Path bad = directory.resolve("bad");
    shell.line(mq(server.http()) + " --report " + good);
    shell.line(mq(broken.url()) + " --report " + bad);

    Path page = directory.resolve("matrix.html");
    assertThat(shell.run("compare", good.toString(), bad.toString(), "--html", page.toString()))
        .isZero();

    assertThat(good.resolve("report.json")).exists();
    assertThat(bad.resolve("index.html")).content().contains(LogoutWithoutCookieServer.ID);
    assertThat(shell.out()).contains(LogoutWithoutCookieServer.ID, "fail");
    assertThat(page).content().contains(LogoutWithoutCookieServer.ID);
  }

  @Test
  void worksOverHttpsWithACertificateThatIsNamedOrWithAny() throws IOException {
    Path pem = Files.writeString(directory.resolve("s.pem"), server.certificatePem());

    assertThat(shell.line(mq(server.https()) + " --trust " + pem)).isZero();
    assertThat(shell.line(mq(server.https()) + "/ibmmq/rest/v1/login --insecure")).isZero();
  }

  @Test
  void aCertificateThatIsNotTrustedIs3WithAHint() {
    assertThat(shell.line(mq(server.https()))).isEqualTo(3);
    assertThat(shell.err()).contains("is not trusted.", "--trust FILE", "--insecure");
  }

  @Test
  void aWrongPasswordIs3() {
    assertThat(shell.with("MQ", "wrong-password").line(mq(server.http()))).isEqualTo(3);
    assertThat(shell.err())
        .startsWith("The user mqadmin cannot log in: the server answered 401")
        .doesNotContain("wrong-password");
    assertThat(shell.out()).isEmpty();
  }

  @Test
  void aServerThatIsNotThereIs3() {
    try (ReservedPort port = ReservedPort.reserve()) {
      assertThat(shell.line(mq(URI.create("http://localhost:" + port.number())))).isEqualTo(3);
    }
    assertThat(shell.err()).contains("nothing listens at localhost:", "Check host and port");
  }

  @Test
  void tlsWhereTheUrlSaysHttpIs3WithAHint() {
    String url = server.https().toString().replace("https:", "http:");

    assertThat(shell.line(mq(URI.create(url)))).isEqualTo(3);
    assertThat(shell.err()).contains("begin the --url with https:// instead.");
  }

  @Test
  void aPasswordOnTheCommandLineWorksWithAWarning() {
    assertThat(shell.line("ibm-mq --url " + server.http() + " --user mqadmin --password mqadmin"))
        .isZero();
    assertThat(shell.errLines())
        .singleElement()
        .asString()
        .startsWith("Warning: other users can see the value of --password ");
  }

  @Test
  void aTerminalIsAskedForThePasswordAndShowsProgressInOneLine() {
    assertThat(shell.typing("mqadmin").line("ibm-mq --url " + server.http() + " --user mqadmin"))
        .isZero();

    assertThat(shell.err()).startsWith("[1/").contains("\r").endsWith(" \r").doesNotContain("\n");
    assertThat(shell.out()).contains(ESCAPE);
  }

  @Test
  void coloursCanBeForbidden() {
    String line = "ibm-mq --url " + server.http() + " --user mqadmin";

    shell.typing("mqadmin").line(line + " --no-colour");
    assertThat(shell.out()).doesNotContain(ESCAPE);
    shell.with("NO_COLOR", "1").line(line);
    assertThat(shell.out()).doesNotContain(ESCAPE);
  }

  @Test
  void verbosePrintsEachCheckOnALine() {
    assertThat(shell.line(mq(server.http()) + " -v --skip MQ-LOGOUT-01")).isZero();

    assertThat(shell.errLines())
        .allMatch(line -> line.matches("\\[\\d+/\\d+] MQ-[A-Z]+-\\d+ \\w+(: .*)?"))
        .anyMatch(line -> line.endsWith("MQ-LOGOUT-01 skipped: not selected"))
        .anyMatch(line -> line.endsWith("MQ-LOGOUT-08 pass"));
  }

  private static String mq(URI url) {
    return "ibm-mq --user mqadmin --password-env MQ --url " + url;
  }
}
