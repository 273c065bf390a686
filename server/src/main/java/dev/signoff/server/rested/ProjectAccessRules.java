package dev.signoff.server.rested;

import dev.signoff.server.account.RestedProject;
import dev.signoff.server.rested.model.ErrorMessage;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The checks that come before every operation: key, endpoint, origin, in this order. */
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

  /** Makes an operation's own answer: of the project, or of a 400, or of a 403. */
  <R> R enter(
      ProjectRequest door,
      Function<RestedProject, R> entered,
      Function<ErrorMessage, R> badRequest,
      Function<ErrorMessage, R> forbidden) {
    if (door.key() == null) {
      return forbidden.apply(KEY_MISSING);
    }
    Optional<RestedProject> project = withKey(door.key());
    if (project.isEmpty()) {
      return badRequest.apply(KEY_UNKNOWN);
    }
    if (!project.get().endpoints().contains(door.endpoint())) {
      return badRequest.apply(ENDPOINT_UNKNOWN);
    }
    if (!project.get().allows(door.origin())) {
      return forbidden.apply(door.origin() == null ? ORIGIN_MISSING : ORIGIN_REFUSED);
    }
    return entered.apply(project.get());
  }

  /** What a request shows before anybody looks at its token. */
  record ProjectRequest(@Nullable String key, String endpoint, @Nullable String origin) {}

  private Optional<RestedProject> withKey(String key) {
    byte[] shown = key.getBytes(StandardCharsets.UTF_8);
    return projects.stream()
        .filter(p -> MessageDigest.isEqual(p.key().getBytes(StandardCharsets.UTF_8), shown))
        .findFirst();
  }
}
