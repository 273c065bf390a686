package dev.signoff.server.http;

import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.security.Principal;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.util.MimeHeaders;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ContainerRequest;
import org.jspecify.annotations.Nullable;

/** What Jersey gets to see of a request. */
final class Inbound {
  private static final String SERVER = "http://localhost";
  private static final URI BASE = URI.create(SERVER + "/");
  private static final SecurityContext NOBODY = new Nobody();

  private Inbound() {}

  static ContainerRequest of(Request request, Configuration configuration) {
    ContainerRequest inbound =
        new ContainerRequest(
            BASE,
            URI.create(SERVER + exactPath(request.getRequestURI()) + query(request)),
            request.getMethod().getMethodString(),
            NOBODY,
            new MapPropertiesDelegate(),
            configuration);
    inbound.setProperty(Operations.REQUEST, request);
    inbound.setEntityStream(request.getInputStream());
    MimeHeaders headers = request.getRequest().getHeaders();
    for (int i = 0; i < headers.size(); i++) {
      copy(headers.getName(i).toString(), headers.getValue(i).toString(), inbound);
    }
    forgetUnreadableMediaType(inbound);
    return inbound;
  }

  private static void copy(String name, String value, ContainerRequest inbound) {
    if (name.equalsIgnoreCase(HttpHeaders.COOKIE)) {
      inbound.header(name, value.indexOf('$') < 0 ? value : plainCookies(value));
    } else if (!name.equalsIgnoreCase(HttpHeaders.ACCEPT)) { // no contract has a 406
      inbound.header(name, value);
    }
  }

  /**
   * Jakarta REST overlooks a slash at the end of a path, and cuts off what follows a semicolon. No
   * contract does: here both are characters like any other, and make another path.
   */
  private static String exactPath(String path) {
    return path.replace(";", "%3B") + (path.endsWith("/") ? "%2F" : "");
  }

  private static String query(Request request) {
    return request.getQueryString() == null ? "" : "?" + request.getQueryString();
  }

  /**
   * Leaves out {@code $Version}, {@code $Path} and the like, which some clients still send. They
   * mean nothing since RFC 6265, and Jersey fails where the version is no number.
   */
  private static String plainCookies(String line) {
    return Arrays.stream(line.split("[;,]", -1))
        .map(String::strip)
        .filter(pair -> !pair.isEmpty() && !pair.startsWith("$"))
        .collect(Collectors.joining("; "));
  }

  /** A logout takes any body, so a type that cannot be parsed must not stop it. */
  private static void forgetUnreadableMediaType(ContainerRequest inbound) {
    try {
      inbound.getMediaType();
    } catch (RuntimeException e) {
      inbound.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
    }
  }

  /** Who somebody is, the operations find out themselves. */
  private static final class Nobody implements SecurityContext {
    @Override
    public @Nullable Principal getUserPrincipal() {
      return null;
    }

    @Override
    public boolean isUserInRole(String role) {
      return false;
    }

    @Override
    public boolean isSecure() {
      return false;
    }

    @Override
    public @Nullable String getAuthenticationScheme() {
      return null;
    }
  }
}
