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

/** How one request is answered. */
final class StaticResponse {
  private static final Pattern ETAG = Pattern.compile("\\*|\"[^\"]*\"");
  private static final byte[] BUSY =
      "Too many are reading at once. Try again in a second.\n".getBytes(StandardCharsets.UTF_8);

  private final Request request;
  private final Response response;
  private final Semaphore writers;

  /** Who sends a body needs one of the permits. */
  StaticResponse(Request request, Response response, Semaphore writers) {
    this.request = request;
    this.response = response;
    this.writers = writers;
  }

  /**
   * Answers with content, unless its file is gone: then the answer is as it was, and this is false.
   */
  boolean send(int status, FileContent content) {
    EncodedContent gzip = content.gzip();
    boolean isGzip = gzip != null && AcceptEncoding.prefersGzip(lines("Accept-Encoding"));
    EncodedContent chosen = gzip != null && isGzip ? gzip : content.plain();
    if (status == 200 && isKnown(chosen.etag())) {
      setValidators(status, content, chosen);
      response.setStatus(304);
      return true;
    }
    boolean hasBody = !request.getMethod().getMethodString().equals("HEAD");
    if (hasBody && !writers.tryAcquire()) {
      refuseForNow();
      return true;
    }
    try (InputStream in = chosen.open()) {
      setValidators(status, content, chosen);
      response.setStatus(status);
      response.setContentType(content.mediaType());
      response.setContentLengthLong(chosen.length());
      if (isGzip) {
        response.setHeader("Content-Encoding", "gzip");
      }
      if (hasBody) {
        write(out -> chosen.write(in, out));
      }
      return true;
    } catch (NoSuchFileException gone) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      if (hasBody) {
        writers.release();
      }
    }
  }

  void redirect(String location) {
    response.setStatus(308);
    response.setHeader("Location", location);
    response.setContentLength(0);
  }

  void refuseMethod(List<String> allowed) {
    response.setStatus(405);
    response.setHeader("Allow", String.join(", ", allowed));
    response.setContentLength(0);
  }

  private void refuseForNow() {
    response.setStatus(503);
    response.setHeader("Retry-After", "1");
    response.setHeader("Connection", "close"); // or who reads none of them could ask for many
    response.setContentType("text/plain; charset=utf-8");
    response.setContentLength(BUSY.length);
    write(out -> out.write(BUSY));
  }

  private void setValidators(int status, FileContent content, EncodedContent chosen) {
    if (content.gzip() != null) {
      response.setHeader("Vary", "Accept-Encoding");
    }
    if (status == 200) {
      response.setHeader("ETag", chosen.etag());
    }
  }

  private void write(BodyWriter body) {
    try {
      body.writeTo(response.getOutputStream());
    } catch (IOException e) {
      // Either side is gone in the middle of it: there is nothing left to say here.
      request.getContext().getConnection().terminateSilently();
    }
  }

  /** Weakly, as RFC 9110 has it for {@code If-None-Match}. */
  private boolean isKnown(String etag) {
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
