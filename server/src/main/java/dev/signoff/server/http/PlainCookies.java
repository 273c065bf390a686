package dev.signoff.server.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Leaves out {@code $Version}, {@code $Path} and the like, which some clients still send. They mean
 * nothing since RFC 6265, and Jersey fails where the version is no number.
 */
@PreMatching
public final class PlainCookies implements ContainerRequestFilter {
  private static final String NAME = "Cookie";

  /** Creates the filter, to be registered once. */
  public PlainCookies() {}

  @Override
  public void filter(ContainerRequestContext request) {
    List<String> lines = request.getHeaders().get(NAME);
    if (lines != null && lines.stream().anyMatch(line -> line.contains("$"))) {
      request.getHeaders().put(NAME, lines.stream().map(PlainCookies::plain).toList());
    }
  }

  private static String plain(String line) {
    return Arrays.stream(line.split("[;,]", -1))
        .map(String::strip)
        .filter(pair -> !pair.isEmpty() && !pair.startsWith("$"))
        .collect(Collectors.joining("; "));
  }
}
