package dev.signoff.conformance.report;

import dev.signoff.conformance.http.NameValue;
import dev.signoff.conformance.http.RawRequest;
import java.net.URI;
import java.util.stream.Collectors;

/** Writes a request as a curl line that a reader can run once the masks are filled in. */
final class CurlCommand {
  private final URI server;
  private final SecretMasker secrets;
  private final HeaderMasker lines;

  CurlCommand(URI server, SecretMasker secrets) {
    this.server = server;
    this.secrets = secrets;
    this.lines = new HeaderMasker(secrets);
  }

  String line(RawRequest call) {
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

  private String header(NameValue header) {
    return header.value().isEmpty()
        ? header.name() + ";" // how curl sends an empty value
        : lines.header(header);
  }

  private String url(RawRequest call) {
    String base = server.toString().replaceFirst("/+$", "");
    String query = call.query().stream().map(this::parameter).collect(Collectors.joining("&"));
    return base + secrets.mask(call.path()) + (query.isEmpty() ? "" : "?" + query);
  }

  private String parameter(NameValue parameter) {
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
