package dev.signoff.server.http;

import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.util.MimeHeaders;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ContainerRequest;
import org.jspecify.annotations.Nullable;

/** Request as Jersey receives it. */
final class JerseyRequest extends ContainerRequest {
  private static final String SERVER = "http://localhost";
  private static final URI BASE = URI.create(SERVER + "/");
  private static final SecurityContext NOBODY = new AnonymousSecurityContext();

  JerseyRequest(Request request, Configuration configuration) {
    super(
        BASE,
        URI.create(SERVER + exactPath(request.getRequestURI()) + query(request)),
        request.getMethod().getMethodString(),
        NOBODY,
        new MapPropertiesDelegate(),
        configuration);
    setProperty(JerseyContainer.REQUEST, request);
    setEntityStream(request.getInputStream());
    MimeHeaders headers = request.getRequest().getHeaders();
    for (int i = 0; i < headers.size(); i++) {
      String name = headers.getName(i).toString();
      if (!name.equalsIgnoreCase(HttpHeaders.ACCEPT)) { // no contract documents 406
        header(name, headers.getValue(i).toString());
      }
    }
    forgetUnreadableMediaType();
  }

  @Override
  public Map<String, Cookie> getCookies() {
    return RequestCookies.of(getHeaders().getOrDefault(HttpHeaders.COOKIE, List.of()));
  }

  /**
   * Returns the path with encoded semicolons and an encoded slash at its end. Jakarta REST ignores
   * a final slash and everything after a semicolon, but in the contracts such a path is a different
   * path.
   */
  private static String exactPath(String path) {
    return path.replace(";", "%3B") + (path.endsWith("/") ? "%2F" : "");
  }

  private static String query(Request request) {
    return request.getQueryString() == null ? "" : "?" + request.getQueryString();
  }

  /**
   * Removes a media type that cannot be parsed. A logout accepts any body, so such a type must not
   * prevent it.
   */
  private void forgetUnreadableMediaType() {
    try {
      getMediaType();
    } catch (RuntimeException e) {
      getHeaders().remove(HttpHeaders.CONTENT_TYPE);
    }
  }

  /** Security context without a user: operations authenticate requests themselves. */
  private static final class AnonymousSecurityContext implements SecurityContext {
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
