package dev.signoff.server.docs;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;

/** Response to one request for a static file. */
final class StaticResponse {
  private static final Pattern ETAG = Pattern.compile("\\*|\"[^\"]*\"");
  private static final byte[] BUSY =
      "Too many downloads are in progress. Try again in one second.\n"
          .getBytes(StandardCharsets.UTF_8);

  private final Request request;
  private final Response response;
  private final Semaphore downloads;

  /** Creates a response. Sending a body needs a permit of the semaphore. */
  StaticResponse(Request request, Response response, Semaphore downloads) {
    this.request = request;
    this.response = response;
    this.downloads = downloads;
  }

  /** Sends content. If its file was deleted, returns false and leaves the response unchanged. */
  boolean send(int status, FileContent content) {
    EncodedContent gzip = content.gzip();
    boolean isGzip = gzip != null && AcceptEncoding.prefersGzip(lines("Accept-Encoding"));
    EncodedContent encoded = gzip != null && isGzip ? gzip : content.plain();
    if (status == 200 && matchesIfNoneMatch(encoded.etag())) {
      setValidators(status, content, encoded);
      response.setStatus(304);
      return true;
    }
    boolean hasBody = !request.getMethod().getMethodString().equals("HEAD");
    if (hasBody && !downloads.tryAcquire()) {
      sendBusy();
      return true;
    }
    try (InputStream in = encoded.open()) {
      setValidators(status, content, encoded);
      response.setStatus(status);
      response.setContentType(content.mediaType());
      response.setContentLengthLong(encoded.length());
      if (isGzip) {
        response.setHeader("Content-Encoding", "gzip");
      }
      if (hasBody) {
        write(out -> encoded.write(in, out));
      }
      return true;
    } catch (NoSuchFileException gone) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      if (hasBody) {
        downloads.release();
      }
    }
  }

  void sendRedirect(String location) {
    response.setStatus(308);
    response.setHeader("Location", location);
    response.setContentLength(0);
  }

  void sendMethodNotAllowed(List<String> allowed) {
    response.setStatus(405);
    response.setHeader("Allow", String.join(", ", allowed));
    response.setContentLength(0);
  }

  private void sendBusy() {
    response.setStatus(503);
    response.setHeader("Retry-After", "1");
    response.setHeader(
        "Connection", "close"); // so that a client which reads no response cannot cause many
    response.setContentType("text/plain; charset=utf-8");
    response.setContentLength(BUSY.length);
    write(out -> out.write(BUSY));
  }

  private void setValidators(int status, FileContent content, EncodedContent encoded) {
    if (content.gzip() != null) {
      response.setHeader("Vary", "Accept-Encoding");
    }
    if (status == 200) {
      response.setHeader("ETag", encoded.etag());
    }
  }

  private void write(BodyWriter body) {
    try {
      body.writeTo(response.getOutputStream());
    } catch (IOException e) {
      // The connection or the file was lost during the response: only the connection can be closed.
      request.getContext().getConnection().terminateSilently();
    }
  }

  /** Compares weakly, as RFC 9110 requires for {@code If-None-Match}. */
  private boolean matchesIfNoneMatch(String etag) {
    for (String line : lines("If-None-Match")) {
      if (ETAG.matcher(line).results().anyMatch(known -> isSame(known.group(), etag))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSame(String known, String etag) {
    return known.equals("*") || known.equals(etag);
  }

  private Iterable<String> lines(String header) {
    return request.getHeaders(header);
  }

  private interface BodyWriter {
    void writeTo(OutputStream out) throws IOException;
  }
}
