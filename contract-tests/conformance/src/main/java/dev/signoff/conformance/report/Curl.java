package dev.signoff.conformance.report;

import dev.signoff.conformance.http.Call;
import dev.signoff.conformance.http.Pair;
import java.net.URI;
import java.util.stream.Collectors;

/** Writes a request as a curl line that a reader can run once the masks are filled in. */
final class Curl {
  private final URI server;
  private final Secrets secrets;
  private final Lines lines;

  Curl(URI server, Secrets secrets) {
    this.server = server;
    this.secrets = secrets;
    this.lines = new Lines(secrets);
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
                          .map(it -> it.name() + "=" + lines.cookie(it.name(), it.value()))
                          .collect(Collectors.joining("; "))));
    }
    if (call.body() != null) {
      line.append(" --data-binary ").append(quoted(secrets.mask(call.body())));
    }
    return line.append(' ').append(quoted(url(call))).toString();
  }

  private String header(Pair header) {
    return header.value().isEmpty()
        ? header.name() + ";" // how curl sends an empty value
        : lines.header(header);
  }

  private String url(Call call) {
    String base = server.toString().replaceFirst("/+$", "");
    String query = call.query().stream().map(this::parameter).collect(Collectors.joining("&"));
    return base + secrets.mask(call.path()) + (query.isEmpty() ? "" : "?" + query);
  }

  private String parameter(Pair parameter) {
    return parameter.name()
        + "="
        + (SecretFields.isNamedLike(parameter.name())
            ? lines.credential(parameter.value())
            : secrets.mask(parameter.value()));
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
