package dev.signoff.server.rested;

import dev.signoff.server.account.RestedProject;
import dev.signoff.server.rested.model.ErrorMessage;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Access rules of the projects: checks of key, endpoint and origin, in this order, before every
 * operation.
 */
final class ProjectAccessRules {
  private static final ErrorMessage KEY_MISSING =
      new ErrorMessage("The query parameter 'key' is missing.");
  private static final ErrorMessage KEY_UNKNOWN =
      new ErrorMessage("No project has this key. Check the query parameter 'key'.");
  private static final ErrorMessage ENDPOINT_UNKNOWN =
      new ErrorMessage("The project has no such endpoint. Check the path.");
  private static final ErrorMessage ORIGIN_MISSING =
      new ErrorMessage("The project refuses requests without the header 'Origin'.");
  private static final ErrorMessage ORIGIN_REFUSED =
      new ErrorMessage("The project does not allow the origin of this request.");

  private final List<RestedProject> projects;

  ProjectAccessRules(List<RestedProject> projects) {
    this.projects = List.copyOf(projects);
  }

  /** Checks a request, and returns the response of the operation, or a 400 or 403. */
  <R> R check(
      ProjectRequest request,
      Function<RestedProject, R> allowed,
      Function<ErrorMessage, R> badRequest,
      Function<ErrorMessage, R> forbidden) {
    if (request.key() == null) {
      return forbidden.apply(KEY_MISSING);
    }
    Optional<RestedProject> project = withKey(request.key());
    if (project.isEmpty()) {
      return badRequest.apply(KEY_UNKNOWN);
    }
    if (!project.get().endpoints().contains(request.endpoint())) {
      return badRequest.apply(ENDPOINT_UNKNOWN);
    }
    if (!project.get().allows(request.origin())) {
      return forbidden.apply(request.origin() == null ? ORIGIN_MISSING : ORIGIN_REFUSED);
    }
    return allowed.apply(project.get());
  }

  /** Parts of a request that are checked before its token. */
  record ProjectRequest(@Nullable String key, String endpoint, @Nullable String origin) {}

  private Optional<RestedProject> withKey(String key) {
    byte[] shown = key.getBytes(StandardCharsets.UTF_8);
    return projects.stream()
        .filter(p -> MessageDigest.isEqual(p.key().getBytes(StandardCharsets.UTF_8), shown))
        .findFirst();
  }
}
