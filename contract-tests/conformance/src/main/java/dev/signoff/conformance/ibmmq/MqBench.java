package dev.signoff.conformance.ibmmq;

import dev.signoff.conformance.check.Bench;
import dev.signoff.conformance.check.Claim;
import dev.signoff.conformance.check.Flaw;
import dev.signoff.conformance.check.Row;
import dev.signoff.conformance.check.Sessions;
import dev.signoff.conformance.check.Skipped;
import dev.signoff.conformance.http.Answer;
import dev.signoff.conformance.http.Call;
import dev.signoff.conformance.target.Target;
import dev.signoff.spec.Credential;
import java.util.Optional;

/** What the truth table has to know about IBM MQ. */
final class MqBench implements Bench<MqSession> {
  private final Target target;
  private final Mq mq;
  private final Sessions<MqSession> sessions;

  MqBench(Target target, Mq mq, Sessions<MqSession> sessions) {
    this.target = target;
    this.mq = mq;
    this.sessions = sessions;
  }

  @Override
  public Optional<Claim> claim(Row row) {
    return switch (row.operation()) {
      case "logout" -> logout(row);
      case "whoAmI" -> whoAmI(row);
      default -> Optional.empty();
    };
  }

  private Optional<Claim> logout(Row row) {
    if (row.flaw() == Flaw.NONE) {
      return Optional.of(Claim.of("MQ-LOGOUT-01", 204));
    }
    return row.isAbout("ltpaToken") ? token(row, "MQ-LOGOUT-08", "MQ-LOGOUT-09") : csrf(row);
  }

  private static Optional<Claim> whoAmI(Row row) {
    return row.flaw() == Flaw.NONE
        ? Optional.of(Claim.of("MQ-WHOAMI-01", 200))
        : token(row, "MQ-WHOAMI-03", "MQ-WHOAMI-03");
  }

  private static Optional<Claim> token(Row row, String absent, String flawed) {
    return switch (row.flaw()) {
      case ABSENT -> Optional.of(Claim.of(absent, 401));
      case EXTENDED, OTHERS, REPLACED, ENDED -> Optional.empty(); // open, or another session's
      default -> Optional.of(Claim.of(flawed, 401));
    };
  }

  private Optional<Claim> csrf(Row row) {
    boolean anyValue = target.release().profile().equals("ibm-mq-9.0.5");
    return switch (row.flaw()) {
      case ABSENT -> Optional.of(Claim.of("MQ-LOGOUT-05", 401));
      case EMPTY, MALFORMED ->
          Optional.of(anyValue ? Claim.of("MQ-LOGOUT-04", 204) : Claim.of("MQ-LOGOUT-06", 401));
      case REPLACED -> anyValue ? Optional.empty() : Optional.of(Claim.of("MQ-LOGOUT-07", 401));
      case ENDED, EXPIRED -> Optional.empty();
      default -> anyValue ? Optional.empty() : Optional.of(Claim.of("MQ-LOGOUT-06", 401));
    };
  }

  @Override
  public MqSession session(Row row) {
    boolean mayEnd =
        row.operation().equals("logout") && claim(row).filter(Claim::meansSuccess).isPresent();
    return mayEnd ? sessions.fresh(target.user()) : sessions.shared(target.user());
  }

  @Override
  public Call call(String operation, MqSession session) {
    Call call = operation.equals("logout") ? Mq.bareLogout() : Mq.bareWhoAmI();
    return call.cookies(session.otherCookies(call.path()));
  }

  @Override
  public String name(Credential credential, MqSession session) {
    return credential.scheme().equals("ltpaToken") ? session.ltpa().name() : credential.name();
  }

  @Override
  public String value(Credential credential, MqSession session) {
    return credential.scheme().equals("ltpaToken") ? session.ltpa().value() : session.csrf();
  }

  @Override
  public String flawed(Credential credential, Flaw flaw, MqSession session) {
    return switch (flaw) {
      case EXPIRED -> {
        if (target.expiredToken().isEmpty()) {
          throw new Skipped("needs --expired-token-env");
        }
        yield target.expiredToken();
      }
      case OTHERS -> sessions.fresh(target.user()).csrf();
      case REPLACED -> {
        String old = session.csrf();
        mq.ask(session);
        yield old;
      }
      default -> throw new IllegalStateException(flaw + " is no flaw of " + credential.scheme());
    };
  }

  @Override
  public void answered(Row row, MqSession session, Answer answer) {
    session.take(answer);
    if (row.operation().equals("logout") && answer.succeeded()) {
      sessions.ended(session);
    }
  }

  @Override
  public Optional<Boolean> survived(Row row, MqSession session) {
    return row.operation().equals("logout") ? Optional.of(mq.isAlive(session)) : Optional.empty();
  }
}
