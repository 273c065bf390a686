package dev.signoff.server.contract;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;

/** Response filter that converts an {@link OperationResponse} to an HTTP response. */
final class OperationResponseFilter implements ContainerResponseFilter {

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getEntity() instanceof OperationResponse operationResponse) {
      response.setStatus(operationResponse.status());
      response.getHeaders().putAll(operationResponse.headers());
      response.setEntity(operationResponse.body());
      if (operationResponse.body() == null) {
        response.getHeaders().remove("Content-Type");
      }
    }
  }
}
