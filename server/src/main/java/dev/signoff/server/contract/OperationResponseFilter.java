package dev.signoff.server.contract;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;

/** Turns what an operation returned into what goes over the wire. */
final class OperationResponseFilter implements ContainerResponseFilter {

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getEntity() instanceof OperationResponse answer) {
      response.setStatus(answer.status());
      response.getHeaders().putAll(answer.headers());
      response.setEntity(answer.body());
      if (answer.body() == null) {
        response.getHeaders().remove("Content-Type");
      }
    }
  }
}
