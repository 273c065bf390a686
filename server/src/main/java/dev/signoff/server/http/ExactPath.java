package dev.signoff.server.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import java.net.URI;

/**
 * Jakarta REST overlooks a slash at the end of a path, and cuts off what follows a semicolon. No
 * contract does: here both are characters like any other, and make another path.
 */
@PreMatching
public final class ExactPath implements ContainerRequestFilter {

  /** Creates the filter, to be registered once. */
  public ExactPath() {}

  @Override
  public void filter(ContainerRequestContext request) {
    URI uri = request.getUriInfo().getRequestUri();
    String path = uri.getRawPath();
    String exact = path.replace(";", "%3B") + (path.endsWith("/") ? "%2F" : "");
    if (!exact.equals(path)) {
      String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
      request.setRequestUri(uri.resolve(exact + query));
    }
  }
}
