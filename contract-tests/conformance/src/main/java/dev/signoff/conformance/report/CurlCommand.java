package dev.signoff.conformance.report;

import dev.signoff.conformance.http.NameValue;
import dev.signoff.conformance.http.RawRequest;
import java.net.URI;
import java.util.stream.Collectors;

/**
 * Command line for {@code curl} that repeats a request. Readers replace the masks with real
 * secrets.
 */
final class CurlCommand {
  private final URI server;
  private final SecretMasker secrets;
  private final HeaderMasker masker;

  CurlCommand(URI server, SecretMasker secrets) {
    this.server = server;
    this.secrets = secrets;
    this.masker = new HeaderMasker(secrets);
  }

  String line(RawRequest request) {
    StringBuilder line = new StringBuilder("curl -i");
    if (!request.method().equals("GET")) {
      line.append(" -X ").append(request.method());
    }
    request.headers().forEach(header -> line.append(" -H ").append(quoted(header(header))));
    if (!request.cookies().isEmpty()) {
      line.append(" -H ")
          .append(
              quoted(
                  "Cookie: "
                      + request.cookies().stream()
                          .map(it -> it.name() + "=" + masker.cookie(it.name(), it.value()))
                          .collect(Collectors.joining("; "))));
    }
    if (request.body() != null) {
      line.append(" --data-binary ").append(quoted(secrets.mask(request.body())));
    }
    return line.append(' ').append(quoted(url(request))).toString();
  }

  private String header(NameValue header) {
    return header.value().isEmpty()
        ? header.name() + ";" // curl's syntax for an empty value
        : masker.header(header);
  }

  private String url(RawRequest request) {
    String base = server.toString().replaceFirst("/+$", "");
    String query = request.query().stream().map(this::parameter).collect(Collectors.joining("&"));
    return base + secrets.mask(request.path()) + (query.isEmpty() ? "" : "?" + query);
  }

  private String parameter(NameValue parameter) {
    return parameter.name()
        + "="
        + (SecretFields.isNamedLike(parameter.name())
            ? masker.credential(parameter.value())
            : secrets.mask(parameter.value()));
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
