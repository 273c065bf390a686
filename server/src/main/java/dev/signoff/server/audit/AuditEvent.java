package dev.signoff.server.audit;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;

/**
 * Line of the audit log. It contains no secret and no text that a client entered.
 *
 * @param time the time of the response, in UTC
 * @param vendor the name of the vendor
 * @param operation {@code login} or {@code logout}; {@code logInOrOut} if a request to rested
 *     specifies neither
 * @param outcome the outcome of the attempt
 * @param reason the reason of a failure, or null
 * @param user the user name of an account, or null
 * @param how the authentication method, or null
 * @param from the address of the connection
 * @param session a short id of the session, of no use as a credential; null if there is no session
 */
@JsonPropertyOrder({
  "time",
  "vendor",
  "operation",
  "outcome",
  "reason",
  "user",
  "how",
  "from",
  "session"
})
public record AuditEvent(
    String time,
    String vendor,
    String operation,
    AuditOutcome outcome,
    @Nullable FailureReason reason,
    @Nullable String user,
    @Nullable AuthenticationMethod how,
    @Nullable String from,
    @Nullable String session) {}
