package dev.signoff.server.http;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import dev.signoff.server.docs.DocsHandler;
import dev.signoff.server.limits.Limits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.attributes.Attribute;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.ChunkedTransferEncoding;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpHeader;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.http.Protocol;
import org.glassfish.grizzly.http.TransferEncoding;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.http.util.DataChunk;
import org.glassfish.grizzly.http.util.MimeHeaders.MaxHeaderCountExceededException;
import org.glassfish.grizzly.memory.Buffers;
import org.glassfish.grizzly.memory.MemoryManager;

/**
 * HTTP/1.1 codec that is stricter than Grizzly's. It refuses malformed requests with an error body
 * in the vendor's format, refuses a body with two lengths, and ignores {@code Upgrade}, for which
 * Grizzly would drop the {@code Content-Type} of the response.
 */
final class StrictHttpCodec extends HttpServerFilter {
  /**
   * Maximum number of bytes of an unused body that are read in order to keep the connection open.
   */
  private static final long MAX_UNWANTED_BYTES = 1024 * 1024;

  /** Attribute of Grizzly with the request of a connection until its last byte has been read. */
  private static final Attribute<?> BEING_READ =
      Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute(HTTP_SERVER_REQUEST_ATTR_NAME);

  private static final String MISTAKE = "signoff.mistake";

  private static final Pattern LENGTH = Pattern.compile("\ncontent-length *:", CASE_INSENSITIVE);

  private final Limits limits;
  private final VendorRegistry vendors;
  private final DocsHandler docs;
  private final InFlightRequests inFlight;

  @SuppressWarnings("deprecation") // the builders that Grizzly recommends do not exist yet
  StrictHttpCodec(
      NetworkListener listener,
      Limits limits,
      VendorRegistry vendors,
      DocsHandler docs,
      InFlightRequests inFlight) {
    super(
        true,
        limits.headBytes(),
        null,
        listener.getKeepAlive(),
        null,
        listener.getMaxRequestHeaders(),
        listener.getMaxResponseHeaders());
    this.limits = limits;
    this.vendors = vendors;
    this.docs = docs;
    this.inFlight = inFlight;
    // A DELETE may have a body, which is ignored.
    setAllowPayloadForUndefinedHttpMethods(true);
    setMaxPayloadRemainderToSkip(MAX_UNWANTED_BYTES);
    for (TransferEncoding encoding : getTransferEncodings()) {
      if (encoding instanceof ChunkedTransferEncoding) {
        removeTransferEncoding(encoding);
        addTransferEncoding(new StrictChunkedEncoding(encoding, limits));
      }
    }
  }

  /**
   * Reads a request. The rest of an unused body is dropped here, and its end completes the request.
   */
  @Override
  public NextAction handleRead(FilterChainContext context) throws IOException {
    Connection<?> connection = context.getConnection();
    if (!BEING_READ.isSet(connection) && !((Buffer) context.getMessage()).hasRemaining()) {
      inFlight.arrived(connection);
      return context.getStopAction();
    }
    inFlight.begins(connection);
    NextAction stop = context.getStopAction(); // without data for later
    NextAction next = super.handleRead(context);
    if (next == stop && !BEING_READ.isSet(connection)) {
      inFlight.arrived(connection);
    }
    return next;
  }

  @Override
  protected void onIncomingUpgrade(FilterChainContext context, HttpHeader request) {
    request.getUpgradeDC().recycle();
  }

  @Override
  protected boolean onHttpHeaderParsed(
      HttpHeader request, Buffer buffer, FilterChainContext context) {
    if (super.onHttpHeaderParsed(request, buffer, context) || hasTwoLengths(request, buffer)) {
      return true;
    }
    // Must be checked here: after an error, nothing more is read from this connection.
    var mistake = RequestValidator.mistake((HttpRequestPacket) request, buffer);
    mistake.ifPresent(why -> ((HttpRequestPacket) request).setAttribute(MISTAKE, why));
    return mistake.isPresent();
  }

  @Override
  protected void onHttpHeaderError(HttpHeader request, FilterChainContext context, Throwable why)
      throws IOException {
    HttpRequestPacket refused = (HttpRequestPacket) request;
    if (refused.getAttribute(MISTAKE) == null) {
      refused.setAttribute(MISTAKE, mistake(why));
    }
    super.onHttpHeaderError(request, context, why);
  }

  @Override
  protected void onHttpContentError(HttpHeader request, FilterChainContext context, Throwable why)
      throws IOException {
    ((HttpRequestPacket) request).setAttribute(MISTAKE, "The body of the request is malformed.");
    super.onHttpContentError(request, context, why);
    // Grizzly keeps the connection open, and deaf, if the response had been sent before the error.
    request.getProcessingState().getHttpContext().close();
  }

  @Override
  protected HttpContent customizeErrorResponse(HttpResponsePacket response) {
    HttpRequestPacket request = response.getRequest();
    // Otherwise the response to an unreadable protocol version would have no head.
    request.setProtocol(Protocol.HTTP_1_1);
    DataChunk url = request.getRequestURIRef().getRequestURIBC();
    String path = url.isNull() ? "" : url.toString();
    byte[] body =
        vendors.errorBytes(
            path, response.getStatus(), String.valueOf(request.getAttribute(MISTAKE)));
    SecurityHeaders.setOnRefusal(docs, path, response::setHeader);
    response.setHeader("Content-Type", "application/json");
    response.setContentLength(body.length);
    return HttpContent.builder(response)
        .content(Buffers.wrap(MemoryManager.DEFAULT_MEMORY_MANAGER, body))
        .last(true)
        .build();
  }

  /**
   * Returns the error message for an exception. Grizzly's exceptions differ only in their messages.
   */
  private String mistake(Throwable why) {
    if (why instanceof MaxHeaderCountExceededException) {
      return "The request has more than " + limits.headers() + " headers.";
    }
    return why instanceof IllegalStateException && why.toString().endsWith("is too large")
        ? "The request line and the headers are longer than " + limits.headBytes() + " bytes."
        : "The request is malformed.";
  }

  /**
   * Checks the raw bytes for a {@code Content-Length}, because the parser drops one that precedes
   * {@code Transfer-Encoding}.
   */
  private static boolean hasTwoLengths(HttpHeader request, Buffer read) {
    return request.isChunked()
        && LENGTH
            .matcher(read.toStringContent(StandardCharsets.ISO_8859_1, 0, read.position()))
            .find();
  }
}
