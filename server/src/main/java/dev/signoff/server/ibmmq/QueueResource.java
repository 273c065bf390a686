package dev.signoff.server.ibmmq;

import dev.signoff.server.contract.CookieValues;
import dev.signoff.server.contract.LazyBody;
import dev.signoff.server.contract.OperationResult;
import dev.signoff.server.ibmmq.AuthenticationResult.Authenticated;
import dev.signoff.server.ibmmq.api.QueueApi;
import dev.signoff.server.ibmmq.model.Errors;
import dev.signoff.server.ibmmq.model.Queue;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Queue resource that creates queues, at the URLs of both profiles. */
final class QueueResource implements QueueApi {
  private static final String ROLE = "MQWebAdmin";

  private final LtpaAuthenticator sessions;
  private final InMemoryQueues queues;

  QueueResource(LtpaAuthenticator sessions, InMemoryQueues queues) {
    this.sessions = sessions;
    this.queues = queues;
  }

  @Override
  public OperationResult<CreateQueueResponse> createQueue(
      String qmgrName,
      LazyBody<Queue> body,
      @Nullable CookieValues ltpaToken,
      @Nullable String csrfToken) {
    return create(
        qmgrName,
        body,
        sessions.authenticateChange(ltpaToken, csrfToken),
        path -> CreateQueueResponse.created("/ibmmq/rest/v1/admin" + path),
        CreateQueueResponse::badRequest,
        CreateQueueResponse::unauthorized,
        CreateQueueResponse::forbidden);
  }

  @Override
  public OperationResult<CreateQueueBefore904Response> createQueueBefore904(
      String qmgrName,
      LazyBody<Queue> body,
      @Nullable CookieValues ltpaToken,
      @Nullable String csrfToken) {
    return create(
        qmgrName,
        body,
        sessions.authenticateChange(ltpaToken, csrfToken),
        path -> CreateQueueBefore904Response.created("/ibmmq/rest/v1" + path),
        CreateQueueBefore904Response::badRequest,
        CreateQueueBefore904Response::unauthorized,
        CreateQueueBefore904Response::forbidden);
  }

  private <R> OperationResult<R> create(
      String queueManager,
      LazyBody<Queue> body,
      CompletionStage<AuthenticationResult> authentication,
      Function<String, R> created,
      Function<Errors, R> badRequest,
      Function<Errors, R> unauthorized,
      Function<Errors, R> forbidden) {
    Function<Authenticated, R> allowed =
        session -> {
          if (!session.account().roles().contains(ROLE)) {
            return forbidden.apply(IbmMqErrors.missingRole(session.account().username(), ROLE));
          }
          String queue = body.read().name();
          return queues.create(queueManager, queue)
              ? created.apply(path(queueManager, queue))
              : badRequest.apply(IbmMqErrors.queueExists(queue, queueManager));
        };
    return OperationResult.of(
        authentication.thenCompose(
            result ->
                result.map(allowed.andThen(CompletableFuture::completedStage), unauthorized)));
  }

  private static String path(String queueManager, String queue) {
    return "/qmgr/" + encode(queueManager) + "/queue/" + encode(queue);
  }

  private static String encode(String segment) {
    return URLEncoder.encode(segment, StandardCharsets.UTF_8);
  }
}
