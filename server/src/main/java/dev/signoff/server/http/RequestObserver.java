package dev.signoff.server.http;

import dev.signoff.server.audit.AuditEvent;
import dev.signoff.server.audit.RecordingAuditContext;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.lang.reflect.Method;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;
import org.glassfish.grizzly.http.server.AfterServiceListener;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.jersey.server.ExtendedUriInfo;
import org.glassfish.jersey.server.model.AnnotatedMethod;
import org.jspecify.annotations.Nullable;

/**
 * Follows each request from the operation that it asks for to the status of its answer, for those
 * who count and those who keep a log. Thread safe.
 */
public final class RequestObserver implements ContainerRequestFilter, AfterServiceListener {
  private static final String MATCH = "signoff.match";
  private static final String NONE = "none";

  /** What each login and logout of the contracts is called there. */
  private static final Set<String> AUDITED = Set.of("login", "logout", "logInOrOut");

  private final ConcurrentMap<Method, String> ids = new ConcurrentHashMap<>();
  private final VendorRegistry vendors;
  private final Consumer<AuditEvent> events;
  private final RequestCounter requests;

  /**
   * Creates a watch.
   *
   * @param vendors knows whose path it is
   * @param events takes what comes of each attempt to log in or out
   * @param requests counts every request
   */
  public RequestObserver(
      VendorRegistry vendors, Consumer<AuditEvent> events, RequestCounter requests) {
    this.vendors = vendors;
    this.events = events;
    this.requests = requests;
  }

  /** Jersey calls it once it knows the operation, before it looks at anything else. */
  @Override
  public void filter(ContainerRequestContext context) {
    Request request = (Request) context.getProperty(JerseyContainer.REQUEST);
    String operation = operation((ExtendedUriInfo) context.getUriInfo());
    String vendor = vendors.name(request.getRequestURI()).orElse(NONE);
    RecordingAuditContext attempt =
        AUDITED.contains(operation)
            ? RecordingAuditContext.begin(vendor, operation, request.getRemoteAddr(), events)
            : null;
    request.setAttribute(MATCH, new MatchedOperation(vendor, operation, attempt));
  }

  /** Grizzly calls it when the answer is on its way, be it Jersey's or not. */
  @Override
  public void onAfterService(Request request) {
    int status = request.getResponse().getStatus();
    if (request.getAttribute(MATCH) instanceof MatchedOperation match) {
      requests.count(match.vendor(), match.operation(), status);
      if (match.attempt() != null) {
        match.attempt().ended(status);
      }
    } else {
      requests.count(NONE, NONE, status);
    }
  }

  void follow(Request request) {
    request.addAfterServiceListener(this);
  }

  private String operation(ExtendedUriInfo uri) {
    Method method = uri.getMatchedResourceMethod().getInvocable().getHandlingMethod();
    return ids.computeIfAbsent(method, RequestObserver::id);
  }

  /** As the contract has it; the annotation is the generated interface's. */
  private static String id(Method method) {
    Operation operation = new AnnotatedMethod(method).getAnnotation(Operation.class);
    return operation == null ? NONE : Objects.requireNonNull(operation.operationId());
  }

  private record MatchedOperation(
      String vendor, String operation, @Nullable RecordingAuditContext attempt) {}
}
