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
 * Observer of all requests. It reports the operation and the status of each request to metrics, and
 * login and logout attempts to the audit log. Thread safe.
 */
public final class RequestObserver implements ContainerRequestFilter, AfterServiceListener {
  private static final String MATCH = "signoff.match";
  private static final String NONE = "none";

  /** Operation ids of login and logout in the contracts. */
  private static final Set<String> AUDITED = Set.of("login", "logout", "logInOrOut");

  private final ConcurrentMap<Method, String> ids = new ConcurrentHashMap<>();
  private final VendorRegistry vendors;
  private final Consumer<AuditEvent> events;
  private final RequestCounter requests;

  /**
   * Creates the observer.
   *
   * @param vendors the vendors, to find the vendor of a path
   * @param events the consumer of audit events
   * @param requests the counter of all requests
   */
  public RequestObserver(
      VendorRegistry vendors, Consumer<AuditEvent> events, RequestCounter requests) {
    this.vendors = vendors;
    this.events = events;
    this.requests = requests;
  }

  /** Called by Jersey after it has matched the operation, before it processes anything else. */
  @Override
  public void filter(ContainerRequestContext context) {
    Request request = (Request) context.getProperty(JerseyContainer.REQUEST);
    String operation = operation((ExtendedUriInfo) context.getUriInfo());
    String vendor = vendors.name(request.getRequestURI()).orElse(NONE);
    RecordingAuditContext audit =
        AUDITED.contains(operation)
            ? RecordingAuditContext.begin(vendor, operation, request.getRemoteAddr(), events)
            : null;
    request.setAttribute(MATCH, new MatchedOperation(vendor, operation, audit));
  }

  /** Called by Grizzly after each response, whether or not Jersey created it. */
  @Override
  public void onAfterService(Request request) {
    int status = request.getResponse().getStatus();
    if (request.getAttribute(MATCH) instanceof MatchedOperation match) {
      requests.count(match.vendor(), match.operation(), status);
      if (match.audit() != null) {
        match.audit().ended(status);
      }
    } else {
      requests.count(NONE, NONE, status);
    }
  }

  void observe(Request request) {
    request.addAfterServiceListener(this);
  }

  private String operation(ExtendedUriInfo uri) {
    Method method = uri.getMatchedResourceMethod().getInvocable().getHandlingMethod();
    return ids.computeIfAbsent(method, RequestObserver::id);
  }

  /** Returns the operation id in the contract, from the annotation on the generated interface. */
  private static String id(Method method) {
    Operation operation = new AnnotatedMethod(method).getAnnotation(Operation.class);
    return operation == null ? NONE : Objects.requireNonNull(operation.operationId());
  }

  private record MatchedOperation(
      String vendor, String operation, @Nullable RecordingAuditContext audit) {}
}
