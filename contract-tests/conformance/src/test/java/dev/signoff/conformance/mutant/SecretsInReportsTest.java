package dev.signoff.conformance.mutant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.conformance.Conformance;
import dev.signoff.conformance.ProgressListener;
import dev.signoff.conformance.http.NameValue;
import dev.signoff.conformance.report.ConformanceReport;
import dev.signoff.conformance.report.ConsoleReport;
import dev.signoff.conformance.report.ExpectedFailures;
import dev.signoff.conformance.report.ReportFiles;
import dev.signoff.conformance.report.TextStyle;
import dev.signoff.conformance.target.Target;
import dev.signoff.server.SignoffServer;
import dev.signoff.server.account.Accounts;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests with servers that echo everything: no secret that was sent or received occurs in a report.
 */
class SecretsInReportsTest {
  private static final String KEY = "5f0c9e1d7ab34e6f8c2d4b6a0e9f7c31";
  private static final String OTHER_KEY = "c1a7e3059d4b4f2e8b6d1c0f9a8e7d65";
  private static final String PASSWORD = "Marked/Pa\"ss+w0rd&<4>";
  private static final String OTHER_PASSWORD = "0ther-Marked%Secret";
  private static final Pattern TOKEN = Pattern.compile("\"authToken\" *: *\"([^\"]+)");
  private static final List<UnaryOperator<String>> WAYS =
      List.of(
          text -> text,
          text -> URLEncoder.encode(text, StandardCharsets.UTF_8),
          text -> text.replace("\\", "\\\\").replace("\"", "\\\"").replace("/", "\\/"),
          text -> text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;"));

  @TempDir private static Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"ibm-mq-9.0.5", "ibm-mq-9.0.4", "rested", "rocket-chat"})
  void noSecretIsPrinted(String api) throws IOException {
    try (SignoffServer origin =
        SignoffServer.start(ReferenceServers.options(api).accounts(accounts()))) {
      Set<String> secrets = new LinkedHashSet<>(List.of(PASSWORD, OTHER_PASSWORD));
      secrets.addAll(api.equals("rested") ? List.of(KEY, OTHER_KEY) : List.of());
      List<String> texts = texts(api, origin.http(), secrets);

      for (String secret : secrets) {
        for (UnaryOperator<String> form : WAYS) {
          String written = form.apply(secret);
          assertThat(texts).noneMatch(text -> text.contains(written));
        }
      }
    }
  }

  /** Returns the console output, all report files and each result of a run. */
  private static List<String> texts(String api, URI origin, Set<String> secrets)
      throws IOException {
    List<String> texts = new ArrayList<>();
    ProgressListener listener =
        new ProgressListener() {
          @Override
          public void ended(ConformanceReport.CheckResult result) {
            texts.add(result.toString());
          }
        };
    try (MutantServer server =
        MutantServer.before(origin, (request, behind) -> echo(request, behind, secrets))) {
      ConformanceReport report = Conformance.run(target(api, server.url()), listener);
      texts.add(ConsoleReport.text(ExpectedFailures.none().applyTo(report), TextStyle.PLAIN));
      ReportFiles.write(report, directory.resolve(api));
    }
    try (Stream<Path> files = Files.list(directory.resolve(api))) {
      for (Path file : files.toList()) {
        texts.add(Files.readString(file));
      }
    }
    return texts;
  }

  private static ProxyResponse echo(
      ProxyRequest request, Mutant.Origin behind, Set<String> secrets) {
    ProxyResponse responses = behind.send(request);
    request.cookie("").ifPresent(value -> learn(value, secrets));
    request.header("Authorization").ifPresent(value -> learn(value, secrets));
    request.header("X-Auth-Token").ifPresent(value -> learn(value, secrets));
    responses.header("Authorization").ifPresent(value -> learn(value, secrets));
    for (NameValue header : responses.headers()) {
      if (header.name().equalsIgnoreCase("Set-Cookie")) {
        learn(header.value().replaceAll("^[^=]*=|;.*", ""), secrets);
      }
    }
    Matcher token = TOKEN.matcher(responses.body());
    while (token.find()) {
      learn(token.group(1), secrets);
    }
    UnaryOperator<String> way = WAYS.get((request.headers().size() + secrets.size()) % WAYS.size());
    String heard = way.apply(request.query() + " " + request.headers() + " " + request.body());
    ProxyResponse echo = responses.and("X-Heard", heard.replaceAll("[\\r\\n]", " "));
    return echo.succeeded() ? echo : echo.withBody("{\"heard\":\"" + heard + "\"}");
  }

  private static void learn(String value, Set<String> secrets) {
    if (value.matches(".*[0-9].*") && value.length() > 8) {
      secrets.add(value);
    }
  }

  private static Target target(String api, URI url) {
    Target target =
        switch (api) {
          case "rested" ->
              Target.rested(url)
                  .key(KEY)
                  .endpoint("examples/auth")
                  .otherKey(OTHER_KEY)
                  .otherEndpoint("private/auth");
          case "rocket-chat" -> Target.rocketChat(url);
          default -> Target.ibmMq(url).release(api.replace("ibm-mq-", ""));
        };
    return target.user("marked", PASSWORD).otherUser("second", OTHER_PASSWORD);
  }

  private static Accounts accounts() throws IOException {
    Path file = directory.resolve("accounts.yaml");
    String project =
        """
          - key: %s
            endpoints: [%s]
            users:
              - {username: marked, email: marked@example.com, password: '%s'}
              - {username: second, email: second@example.com, password: '%s'}
        """;
    String yaml =
        """
        ibmMq:
          - {username: marked, password: '%1$s', roles: [MQWebAdmin]}
          - {username: second, password: '%2$s', roles: [MQWebUser]}
        rocketChat:
          - {username: marked, name: M, email: m@example.com, password: '%1$s', roles: [user]}
          - {username: second, name: S, email: s@example.com, password: '%2$s', roles: [user]}
        rested:
        """
            .formatted(PASSWORD, OTHER_PASSWORD);
    return Accounts.read(
        Files.writeString(
            file,
            yaml
                + project.formatted(KEY, "examples/auth", PASSWORD, OTHER_PASSWORD)
                + project.formatted(OTHER_KEY, "private/auth", PASSWORD, OTHER_PASSWORD)));
  }
}
