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

/** Answers what Jersey or an operation throws, in the words of the vendor whose path it is. */
public final class ErrorMapper implements ExceptionMapper<Throwable> {
  private static final int RETRY_SECONDS = 60;

  private final VendorRegistry vendors;

  @Context
  @SuppressWarnings("NullAway.Init") // Jersey sets it, to a proxy that knows the request at hand
  private UriInfo uri;

  /**
   * Creates the mapper, to be registered once.
   *
   * @param vendors knows whose words to use
   */
  public ErrorMapper(VendorRegistry vendors) {
    this.vendors = vendors;
  }

  @Override
  public Response toResponse(Throwable thrown) {
    Throwable cause = thrown instanceof CompletionException ? thrown.getCause() : null;
    Throwable failure = cause == null ? thrown : cause; // a promise wraps what it fails with
    if (failure instanceof ContractViolationException bad) {
      return answer(400, bad.reason());
    }
    if (failure instanceof NotFoundException) {
      return answer(404, "There is nothing at this URL.");
    }
    if (failure instanceof NotAllowedException notAllowed) {
      return Response.fromResponse(answer(405, "This URL does not have that method."))
          .header("Allow", notAllowed.getResponse().getHeaderString("Allow"))
          .build();
    }
    if (failure instanceof StoreFullException) {
      return Response.fromResponse(
              answer(503, "The server has too many sessions. Try again later."))
          .header("Retry-After", RETRY_SECONDS)
          .build();
    }
    if (failure instanceof ClientErrorException) {
      return answer(400, "The request is malformed.");
    }
    return answer(
        500, "The server failed; the id of this failure is " + FailureLog.log(failure) + ".");
  }

  private Response answer(int status, String message) {
    return Response.status(status)
        .type(MediaType.APPLICATION_JSON_TYPE)
        .entity(vendors.error(uri.getRequestUri().getRawPath(), status, message))
        .build();
  }
}
