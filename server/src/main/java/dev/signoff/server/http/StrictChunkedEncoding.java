package dev.signoff.server.http;

import dev.signoff.server.limits.Limits;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpHeader;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.ParsingResult;
import org.glassfish.grizzly.http.TransferEncoding;
import org.glassfish.grizzly.memory.Buffers;

/**
 * Transfer encoding that decodes the chunks of a request strictly, where Grizzly's own accepts much
 * that RFC 9112 forbids. Responses are encoded by Grizzly's.
 */
final class StrictChunkedEncoding implements TransferEncoding {
  /** How much of a body that is too large for any operation is read, to see whether it is whole. */
  private static final long MAX_UNWANTED_BYTES = 1024 * 1024;

  private static final String PARSER = "signoff.chunked-body-parser";

  private final TransferEncoding grizzlys;
  private final Limits limits;

  StrictChunkedEncoding(TransferEncoding grizzlys, Limits limits) {
    this.grizzlys = grizzlys;
    this.limits = limits;
  }

  @Override
  public boolean wantDecode(HttpHeader request) {
    return request.isChunked();
  }

  /**
   * Decodes all chunks of the input at once, and moves their data together in the same buffer. Of a
   * body that is too large for any operation, it keeps one byte more than is allowed.
   */
  @Override
  public ParsingResult parsePacket(FilterChainContext context, HttpHeader request, Buffer input) {
    ChunkedBodyParser parser = parserOf((HttpRequestPacket) request);
    int start = input.position();
    int read = start;
    int written = start;
    while (read < input.limit() && !parser.isComplete()) {
      byte next = input.get(read++);
      if (parser.accept(next) && parser.dataBytes() <= limits.bodyBytes() + 1) {
        input.put(written++, next);
      }
    }
    Buffer rest = read < input.limit() ? input.split(read) : null;
    Buffer data = input;
    if (written > start) {
      data.limit(written);
    } else {
      data.tryDispose();
      data = Buffers.EMPTY_BUFFER;
    }
    HttpContent content =
        request.httpContentBuilder().content(data).last(parser.isComplete()).build();
    return ParsingResult.create(content, rest);
  }

  @Override
  public boolean wantEncode(HttpHeader response) {
    return grizzlys.wantEncode(response);
  }

  @Override
  public void prepareSerialize(
      FilterChainContext context, HttpHeader response, HttpContent content) {
    grizzlys.prepareSerialize(context, response, content);
  }

  @Override
  public Buffer serializePacket(FilterChainContext context, HttpContent content) {
    return grizzlys.serializePacket(context, content);
  }

  private ChunkedBodyParser parserOf(HttpRequestPacket request) {
    if (request.getAttribute(PARSER) instanceof ChunkedBodyParser parser) {
      return parser;
    }
    ChunkedBodyParser parser =
        new ChunkedBodyParser(
            limits.bodyBytes() + MAX_UNWANTED_BYTES, limits.headBytes(), limits.headers());
    request.setAttribute(PARSER, parser);
    return parser;
  }
}
