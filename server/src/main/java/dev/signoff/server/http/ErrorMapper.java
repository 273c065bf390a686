package dev.signoff.server.http;

import dev.signoff.server.contract.ContractViolationException;
import dev.signoff.server.session.StoreFullException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.concurrent.CompletionException;

/** Exception mapper that returns errors in the format of the vendor whose path was requested. */
public final class ErrorMapper implements ExceptionMapper<Throwable> {
  private static final int RETRY_SECONDS = 60;

  private final VendorRegistry vendors;

  @Context
  @SuppressWarnings("NullAway.Init") // set by Jersey to a proxy for the current request
  private UriInfo uri;

  /**
   * Creates the mapper, to be registered once.
   *
   * @param vendors the vendors, which determine the error format
   */
  public ErrorMapper(VendorRegistry vendors) {
    this.vendors = vendors;
  }

  @Override
  public Response toResponse(Throwable thrown) {
    Throwable cause = thrown instanceof CompletionException ? thrown.getCause() : null;
    Throwable failure = cause == null ? thrown : cause; // a stage wraps its failure
    if (failure instanceof ContractViolationException violation) {
      return error(400, violation.reason());
    }
    if (failure instanceof NotFoundException) {
      return error(404, "No resource exists at this URL.");
    }
    if (failure instanceof NotAllowedException notAllowed) {
      return Response.fromResponse(error(405, "This URL does not support the method."))
          .header("Allow", notAllowed.getResponse().getHeaderString("Allow"))
          .build();
    }
    if (failure instanceof StoreFullException) {
      return Response.fromResponse(error(503, "The server has too many sessions. Try again later."))
          .header("Retry-After", RETRY_SECONDS)
          .build();
    }
    if (failure instanceof ClientErrorException) {
      return error(400, "The request is malformed.");
    }
    return error(
        500, "The server failed; the id of this failure is " + FailureLog.log(failure) + ".");
  }

  private Response error(int status, String message) {
    return Response.status(status)
        .type(MediaType.APPLICATION_JSON_TYPE)
        .entity(vendors.error(uri.getRequestUri().getRawPath(), status, message))
        .build();
  }
}
