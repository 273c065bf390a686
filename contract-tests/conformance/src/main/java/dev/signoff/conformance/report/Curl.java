package dev.signoff.conformance.report;

import dev.signoff.conformance.http.Call;
import dev.signoff.conformance.http.Pair;
import java.net.URI;
import java.util.stream.Collectors;

/** Writes a request as a curl line that a reader can run once the masks are filled in. */
final class Curl {
  private final URI server;
  private final Secrets secrets;
  private final String secretQuery;

  Curl(URI server, Secrets secrets, String secretQuery) {
    this.server = server;
    this.secrets = secrets;
    this.secretQuery = secretQuery;
  }

  String line(Call call) {
    StringBuilder line = new StringBuilder("curl -i");
    if (!call.method().equals("GET")) {
      line.append(" -X ").append(call.method());
    }
    call.headers().forEach(header -> line.append(" -H ").append(quoted(header(header))));
    if (!call.cookies().isEmpty()) {
      line.append(" -H ")
          .append(
              quoted(
                  "Cookie: "
                      + call.cookies().stream()
                          .map(it -> it.name() + "=" + masked(it.value()))
                          .collect(Collectors.joining("; "))));
    }
    if (call.body() != null) {
      line.append(" --data-binary ").append(quoted(secrets.maskRequestBody(call.body())));
    }
    return line.append(' ').append(quoted(url(call))).toString();
  }

  private String header(Pair header) {
    if (header.value().isEmpty()) {
      return header.name() + ";"; // how curl sends an empty value
    }
    return header.name()
        + ": "
        + (Secrets.isSecret(header.name()) ? masked(header.value()) : secrets.mask(header.value()));
  }

  private String url(Call call) {
    String base = server.toString().replaceFirst("/+$", "");
    String query =
        call.query().stream()
            .map(
                it ->
                    it.name()
                        + "="
                        + (it.name().equals(secretQuery)
                            ? masked(it.value())
                            : secrets.mask(it.value())))
            .collect(Collectors.joining("&"));
    return base + secrets.mask(call.path()) + (query.isEmpty() ? "" : "?" + query);
  }

  private static String masked(String value) {
    return value.isEmpty() ? "" : Secrets.MASK;
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
