package dev.signoff.server.http;

import dev.signoff.server.docs.DocsHandler;
import java.nio.charset.StandardCharsets;
import org.glassfish.grizzly.http.server.ErrorPageGenerator;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;
import org.jspecify.annotations.Nullable;

/**
 * Generator of error bodies for responses that Grizzly sends by itself, in the vendor's format.
 * Grizzly sends 503 for another request on a persistent connection while the server is stopping.
 */
final class VendorErrorPages implements ErrorPageGenerator {
  private final VendorRegistry vendors;
  private final DocsHandler docs;

  VendorErrorPages(VendorRegistry vendors, DocsHandler docs) {
    this.vendors = vendors;
    this.docs = docs;
  }

  @Override
  public String generate(
      Request request,
      int status,
      @Nullable String reason,
      @Nullable String description,
      @Nullable Throwable cause) {
    String path = request.getRequestURI();
    Response response = request.getResponse();
    SecurityHeaders.setOnRefusal(docs, path, response::setHeader);
    response.setContentType("application/json");
    String message =
        status == 503 ? "The server is stopping. Try again later." : "The server failed.";
    return new String(vendors.errorBytes(path, status, message), StandardCharsets.UTF_8);
  }
}
