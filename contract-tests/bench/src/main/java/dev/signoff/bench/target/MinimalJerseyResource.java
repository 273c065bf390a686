package dev.signoff.bench.target;

import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpContainer;
import org.glassfish.jersey.server.ContainerFactory;
import org.glassfish.jersey.server.ResourceConfig;
import org.jspecify.annotations.Nullable;

/** Minimal Jersey resource for a logout: it only checks that cookie and header are present. */
@Path("/ibmmq/rest/v1/login")
public final class MinimalJerseyResource {
  /** Creates the resource, for Jersey. */
  public MinimalJerseyResource() {}

  static HttpHandler handler() {
    return ContainerFactory.createContainer(
        GrizzlyHttpContainer.class, new ResourceConfig(MinimalJerseyResource.class));
  }

  /**
   * Checks the credentials of a logout, but ends no session.
   *
   * @param cookie the token
   * @param csrf the CSRF header
   * @return 204, or 401 if one is missing
   */
  @DELETE
  public Response logout(
      @CookieParam("LtpaToken2") @Nullable String cookie,
      @HeaderParam("ibm-mq-rest-csrf-token") @Nullable String csrf) {
    return Response.status(cookie == null || csrf == null ? 401 : 204).build();
  }
}
