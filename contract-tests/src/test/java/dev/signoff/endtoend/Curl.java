package dev.signoff.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.server.SignoffServer;
import dev.signoff.spec.ContractCheck;
import dev.signoff.spec.Exchange;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Real curl that runs in a directory of its own. Its {@code .curlrc} maps the vendors' addresses to
 * a server under test, so that a command line stays as the vendor printed it.
 */
final class Curl {
  private static final Pattern REQUEST_LINE = Pattern.compile("^> ([A-Z]+) (\\S+) HTTP.*");
  private static final Pattern STATUS_LINE = Pattern.compile("^< HTTP/\\S+ (\\d{3}).*");
  private static final Pattern HEADER = Pattern.compile("^([<>]) ([^:]+): ?(.*)$");

  private final Path directory;
  private final ContractCheck check;

  Curl(Path directory, SignoffServer server, ContractCheck check) throws IOException {
    this.directory = directory;
    this.check = check;
    int https = server.https().getPort();
    int http = server.http().getPort();
    Files.writeString(
        directory.resolve(".curlrc"),
        String.join(
            "\n",
            "verbose",
            "silent",
            "max-time = 20",
            "insecure",
            "connect-to = \"localhost:9443:localhost:" + https + "\"",
            "connect-to = \"app.rested.dev:443:localhost:" + https + "\"",
            "connect-to = \"localhost:3000:localhost:" + http + "\"",
            ""));
  }

  /** Response that curl received. */
  record CurlResponse(int status, String body) {}

  /** Runs a command line as a shell does, and checks the exchange against the contract. */
  CurlResponse run(String commandLine, String body) throws IOException, InterruptedException {
    Path log = directory.resolve("wire.log");
    Path out = directory.resolve("body");
    ProcessBuilder shell =
        new ProcessBuilder("bash", "-c", commandLine)
            .directory(directory.toFile())
            .redirectError(log.toFile())
            .redirectOutput(out.toFile());
    shell.environment().put("HOME", directory.toString());
    shell.environment().remove("CURL_HOME");
    Process process = shell.start();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).as("curl ends").isTrue();
    assertThat(process.exitValue()).as("exit code of: " + commandLine).isZero();
    Exchange exchange = exchange(Files.readAllLines(log), body, Files.readString(out));
    assertThat(check.check(exchange)).isEmpty();
    return new CurlResponse(exchange.status(), exchange.responseBody());
  }

  /** Returns the names of the cookies in curl's jar. */
  List<String> jar(String name) throws IOException {
    return Files.readAllLines(directory.resolve(name)).stream()
        .map(line -> line.replaceFirst("^#HttpOnly_", ""))
        .filter(line -> !line.startsWith("#") && !line.isBlank())
        .map(line -> line.split("\t", -1)[5])
        .toList();
  }

  private static Exchange exchange(List<String> wire, String requestBody, String responseBody) {
    String method = "";
    String path = "";
    int status = 0;
    Map<String, List<String>> sent = new LinkedHashMap<>();
    Map<String, List<String>> received = new LinkedHashMap<>();
    for (String line : wire) {
      Matcher request = REQUEST_LINE.matcher(line);
      Matcher response = STATUS_LINE.matcher(line);
      Matcher header = HEADER.matcher(line);
      if (request.matches()) {
        method = request.group(1);
        path = request.group(2);
      } else if (response.matches()) {
        status = Integer.parseInt(response.group(1));
      } else if (header.matches()) {
        (header.group(1).equals(">") ? sent : received)
            .computeIfAbsent(header.group(2), name -> new ArrayList<>())
            .add(header.group(3));
      }
    }
    return new Exchange(
        method, URI.create(path), sent, requestBody, status, received, responseBody);
  }
}
