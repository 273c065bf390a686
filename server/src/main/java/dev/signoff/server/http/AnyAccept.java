package dev.signoff.server.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;

/**
 * No contract has a 406: whoever asks for HTML gets JSON. And a logout takes any body, whatever its
 * {@code Content-Type} looks like, so one that cannot be parsed must not stop it.
 */
@PreMatching
public final class AnyAccept implements ContainerRequestFilter {

  /** Creates the filter, to be registered once. */
  public AnyAccept() {}

  @Override
  public void filter(ContainerRequestContext request) {
    request.getHeaders().putSingle("Accept", "*/*");
    try {
      request.getMediaType();
    } catch (RuntimeException e) {
      request.getHeaders().remove("Content-Type");
    }
  }
}
