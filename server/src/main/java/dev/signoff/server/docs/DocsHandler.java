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

/** Answers at {@code /docs} and below, and leads there, if there is a site. Thread safe. */
public final class DocsHandler {
  /** Where the site is. */
  public static final String PATH = "/docs/";

  private static final String ROOT = "/docs";

  /** What people type who do not know where the docs are. */
  private static final String HOME = "/";

  private static final List<String> METHODS = List.of("GET", "HEAD");

  /** A slow reader holds a thread: most threads, of which there are 128, are for logins. */
  private static final int MAX_WRITERS = 32;

  private final @Nullable StaticSite site;
  private final Semaphore writers = new Semaphore(MAX_WRITERS);

  private DocsHandler(@Nullable StaticSite site) {
    this.site = site;
  }

  /** {@return docs that own no path} */
  public static DocsHandler none() {
    return new DocsHandler(null);
  }

  /**
   * Lists the files of a site. A file that is new later is not served; one that changes or goes is
   * served as it is then.
   *
   * @param folder the site, with an {@code index.html} and perhaps a {@code 404.html} and a file
   *     {@code _headers}
   * @return the docs
   * @throws InvalidSiteException if it cannot be served
   */
  public static DocsHandler of(Path folder) {
    return new DocsHandler(StaticSite.in(folder));
  }

  /**
   * Says who is to answer.
   *
   * @param rawPath the path of a request, as it came
   * @return whether the path is one of the site's, be there a page or not
   */
  public boolean own(String rawPath) {
    return site != null
        && (rawPath.equals(HOME) || rawPath.equals(ROOT) || rawPath.startsWith(PATH));
  }

  /**
   * Tells what goes with the refusal of a request that is too odd to be answered here.
   *
   * @param rawPath the path of the request, as it came
   * @return the headers; none if the path is not the site's
   */
  public Map<String, String> headersOfRefusal(String rawPath) {
    return own(rawPath) ? SiteSecurityHeaders.all() : Map.of();
  }

  /**
   * Answers a request.
   *
   * @param request a request whose path is the site's
   * @param response its answer
   */
  public void answer(Request request, Response response) {
    if (site == null) {
      throw new IllegalStateException("there is no site");
    }
    String rawPath = request.getRequestURI();
    String path = decoded(rawPath);
    site.headers(path).forEach(response::setHeader);
    StaticResponse reply = new StaticResponse(request, response, writers);
    if (!METHODS.contains(request.getMethod().getMethodString())) {
      reply.refuseMethod(METHODS);
    } else if (rawPath.equals(HOME)) {
      reply.redirect("." + PATH);
    } else if (rawPath.equals(ROOT) || site.lacksSlash(path)) {
      // Names no more than the last step: no path can make it lead to another host.
      reply.redirect("./" + rawPath.substring(rawPath.lastIndexOf('/') + 1) + '/');
    } else {
      boolean isSent = site.content(path).map(page -> reply.send(200, page)).orElse(false);
      if (!isSent && !reply.send(404, site.notFound())) {
        reply.send(404, StaticSite.NOTHING_HERE);
      }
    }
  }

  /** The path below {@code /docs}. One that hides a slash stays as it is, and leads nowhere. */
  private static String decoded(String rawPath) {
    String path =
        rawPath.toLowerCase(Locale.ROOT).contains("%2f")
            ? rawPath
            : URI.create("http://localhost" + rawPath).getPath();
    return path.equals(HOME) ? path : path.substring(ROOT.length());
  }
}
