package dev.signoff.server.docs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.regex.Pattern;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;

/** How one request is answered. */
final class Reply {
  private static final Pattern ETAG = Pattern.compile("\\*|\"[^\"]*\"");

  private final Request request;
  private final Response response;

  Reply(Request request, Response response) {
    this.request = request;
    this.response = response;
  }

  /**
   * Answers with content, unless its file is gone: then the answer is as it was, and this is false.
   */
  boolean send(int status, Content content) {
    Representation gzip = content.gzip();
    boolean isGzip = gzip != null && AcceptEncoding.prefersGzip(lines("Accept-Encoding"));
    Representation chosen = gzip != null && isGzip ? gzip : content.plain();
    if (status == 200 && isKnown(chosen.etag())) {
      setValidators(status, content, chosen);
      response.setStatus(304);
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
      if (!request.getMethod().getMethodString().equals("HEAD")) {
        write(chosen, in);
      }
      return true;
    } catch (NoSuchFileException gone) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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

  private void setValidators(int status, Content content, Representation chosen) {
    if (content.gzip() != null) {
      response.setHeader("Vary", "Accept-Encoding");
    }
    if (status == 200) {
      response.setHeader("ETag", chosen.etag());
    }
  }

  private void write(Representation chosen, InputStream in) {
    try {
      chosen.write(in, response.getOutputStream());
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
}
