package dev.signoff.server.audit;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;

/**
 * One line of the audit log. None of it is a secret, and none of it is what a client typed.
 *
 * @param time when it ended, in UTC
 * @param vendor whose API it was
 * @param operation {@code login} or {@code logout}; {@code logInOrOut} if rested was told neither
 * @param outcome how it ended
 * @param reason why it came to nothing, or null
 * @param user the user name of an account, or null
 * @param how how the client showed who it is, or null
 * @param from the address of the connection
 * @param session tells this session from most others, and opens nothing; null if there is none
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
