package dev.signoff.server.docs;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;
import org.jspecify.annotations.Nullable;

/**
 * Handler of the documentation at {@code /docs} and below. {@code /} redirects to it. Thread safe.
 */
public final class DocsHandler {
  /** Path of the site. */
  public static final String PATH = "/docs/";

  private static final String ROOT = "/docs";

  /** Path that redirects to the site. */
  private static final String HOME = "/";

  private static final List<String> METHODS = List.of("GET", "HEAD");

  /**
   * Maximum number of concurrent downloads. A slow client blocks a thread of the worker pool, which
   * logins need too.
   */
  private static final int MAX_DOWNLOADS = 32;

  private final @Nullable StaticSite site;
  private final Semaphore downloads = new Semaphore(MAX_DOWNLOADS);

  private DocsHandler(@Nullable StaticSite site) {
    this.site = site;
  }

  /** {@return a handler that handles no path} */
  public static DocsHandler none() {
    return new DocsHandler(null);
  }

  /**
   * Creates a handler for a site. The list of files is read once; changes and deletions of these
   * files take effect immediately.
   *
   * @param folder the site, with an {@code index.html} and optionally a {@code 404.html} and a file
   *     {@code _headers}
   * @return the handler
   * @throws InvalidSiteException if it cannot be served
   */
  public static DocsHandler of(Path folder) {
    return new DocsHandler(StaticSite.in(folder));
  }

  /**
   * Checks whether a path belongs to the documentation.
   *
   * @param rawPath the raw path of a request
   * @return whether the path belongs to the documentation, even if there is no such page
   */
  public boolean handles(String rawPath) {
    return site != null
        && (rawPath.equals(HOME) || rawPath.equals(ROOT) || rawPath.startsWith(PATH));
  }

  /**
   * Returns the headers of an error response to a malformed request.
   *
   * @param rawPath the raw path of the request
   * @return the headers; none if the path does not belong to the documentation
   */
  public Map<String, String> errorHeaders(String rawPath) {
    return handles(rawPath) ? SiteSecurityHeaders.all() : Map.of();
  }

  /**
   * Handles a request.
   *
   * @param request a request whose path belongs to the documentation
   * @param response the response
   */
  public void handle(Request request, Response response) {
    if (site == null) {
      throw new IllegalStateException("there is no site");
    }
    String rawPath = request.getRequestURI();
    String path = decoded(rawPath);
    site.headers(path).forEach(response::setHeader);
    StaticResponse staticResponse = new StaticResponse(request, response, downloads);
    if (!METHODS.contains(request.getMethod().getMethodString())) {
      staticResponse.sendMethodNotAllowed(METHODS);
    } else if (rawPath.equals(HOME)) {
      staticResponse.sendRedirect("." + PATH);
    } else if (rawPath.equals(ROOT) || site.isFolderWithoutSlash(path)) {
      // The location contains only the last path segment, so no path can redirect to another host.
      staticResponse.sendRedirect("./" + rawPath.substring(rawPath.lastIndexOf('/') + 1) + '/');
    } else {
      boolean isSent = site.content(path).map(page -> staticResponse.send(200, page)).orElse(false);
      if (!isSent && !staticResponse.send(404, site.notFound())) {
        staticResponse.send(404, StaticSite.DEFAULT_NOT_FOUND);
      }
    }
  }

  /**
   * Returns the decoded path below {@code /docs}. A path with an encoded slash is not decoded, so
   * it matches no file.
   */
  private static String decoded(String rawPath) {
    String path =
        rawPath.toLowerCase(Locale.ROOT).contains("%2f")
            ? rawPath
            : URI.create("http://localhost" + rawPath).getPath();
    return path.equals(HOME) ? path : path.substring(ROOT.length());
  }
}
