package dev.signoff.conformance.rocketchat;

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
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the truth table has to know about Rocket.Chat. */
final class RocketChatBench implements Bench<TokenPair> {
  private static final Set<Flaw> OF_TOKEN =
      EnumSet.complementOf(EnumSet.of(Flaw.NONE, Flaw.TRUNCATED, Flaw.REPLACED));
  private static final Set<Flaw> OF_TOKEN_TO_PROFILE =
      EnumSet.of(
          Flaw.ABSENT,
          Flaw.EMPTY,
          Flaw.MALFORMED,
          Flaw.NULL,
          Flaw.HALF,
          Flaw.EXTENDED,
          Flaw.ALTERED_END,
          Flaw.CASE_SWAPPED,
          Flaw.UNKNOWN,
          Flaw.OTHERS,
          Flaw.ENDED,
          Flaw.EXPIRED);
  private static final Set<Flaw> OF_ID =
      EnumSet.of(
          Flaw.ABSENT,
          Flaw.EMPTY,
          Flaw.MALFORMED,
          Flaw.NULL,
          Flaw.HALF,
          Flaw.EXTENDED,
          Flaw.ALTERED_END,
          Flaw.CASE_SWAPPED,
          Flaw.UNKNOWN,
          Flaw.OTHERS);
  private static final Set<Flaw> OF_ID_TO_PROFILE =
      EnumSet.of(
          Flaw.ABSENT,
          Flaw.EMPTY,
          Flaw.EXTENDED,
          Flaw.ALTERED_END,
          Flaw.CASE_SWAPPED,
          Flaw.UNKNOWN,
          Flaw.OTHERS);
  private static final Set<Flaw> MAY_END =
      EnumSet.of(Flaw.ABSENT, Flaw.EMPTY, Flaw.UNKNOWN, Flaw.OTHERS);

  private final Target target;
  private final Sessions<TokenPair> sessions;
  private final Live live;
  private final Map<Row, Answer> deaths = new HashMap<>();
  private @Nullable TokenPair ended;

  RocketChatBench(Target target, Sessions<TokenPair> sessions, Live live) {
    this.target = target;
    this.sessions = sessions;
    this.live = live;
  }

  /** A session that the first row of the table logged out; null if that row was refused. */
  @Nullable TokenPair ended() {
    return ended;
  }

  /** What showed that a session died of a refused row; null if none did. */
  @Nullable Answer death(Row row) {
    return deaths.get(row);
  }

  @Override
  public Optional<Claim> claim(Row row) {
    boolean logout = row.operation().equals(Calls.LOGOUT.id());
    if (!logout && !row.operation().equals(Calls.WHO_AM_I.id())) {
      return Optional.empty();
    }
    if (row.flaw() == Flaw.NONE) {
      return Optional.of(Claim.of(logout ? "RC-LOGOUT-01" : "RC-ME-01", 200));
    }
    boolean token = row.isAbout("authToken");
    return logout ? refusedLogout(token, row.flaw()) : refusedProfile(token, row.flaw());
  }

  private static Optional<Claim> refusedLogout(boolean token, Flaw flaw) {
    return (token ? OF_TOKEN : OF_ID).contains(flaw)
        ? Optional.of(Claim.of(token ? ofToken(flaw) : ofUserId(flaw), 401))
        : Optional.empty();
  }

  /** Fewer: each request counts against the rate, and a server looks its tokens up in one place. */
  private static Optional<Claim> refusedProfile(boolean token, Flaw flaw) {
    return (token ? OF_TOKEN_TO_PROFILE : OF_ID_TO_PROFILE).contains(flaw)
        ? Optional.of(Claim.of("RC-ME-01", 401))
        : Optional.empty();
  }

  private static String ofToken(Flaw flaw) {
    return switch (flaw) {
      case ABSENT -> "RC-LOGOUT-04";
      case OTHERS -> "RC-LOGOUT-07";
      case ENDED -> "RC-LOGOUT-08";
      default -> "RC-LOGOUT-06";
    };
  }

  private static String ofUserId(Flaw flaw) {
    return flaw == Flaw.ABSENT || flaw == Flaw.EMPTY ? "RC-LOGOUT-04" : "RC-LOGOUT-07";
  }

  @Override
  public TokenPair session(Row row) {
    boolean ends = row.operation().equals(Calls.LOGOUT.id()) && row.flaw() == Flaw.NONE;
    return ends ? sessions.fresh(target.user()) : live.own();
  }

  @Override
  public Call call(String operation, TokenPair session) {
    return operation.equals(Calls.LOGOUT.id()) ? Calls.bareLogout() : Calls.bareWhoAmI();
  }

  @Override
  public String name(Credential credential, TokenPair session) {
    return credential.name();
  }

  @Override
  public String value(Credential credential, TokenPair session) {
    return credential.scheme().equals("authToken") ? session.authToken() : session.userId();
  }

  @Override
  public String flawed(Credential credential, Flaw flaw, TokenPair session) {
    return switch (flaw) {
      case OTHERS -> value(credential, live.others());
      case ENDED -> {
        if (ended == null) {
          throw new Skipped("needs a session that was logged out: see RC-LOGOUT-01");
        }
        yield ended.authToken();
      }
      case EXPIRED -> {
        if (target.expiredToken().isEmpty()) {
          throw new Skipped("needs --expired-token-env");
        }
        yield target.expiredToken();
      }
      default -> throw new IllegalStateException(flaw + " is no flaw of " + credential.scheme());
    };
  }

  @Override
  public void answered(Row row, TokenPair session, Answer answer) {
    RocketChat.refuseLimit(answer);
    if (!row.operation().equals(Calls.LOGOUT.id()) || !answer.succeeded()) {
      return;
    }
    if (row.flaw() == Flaw.NONE) {
      sessions.ended(session);
      ended = session;
    } else {
      live.accepted();
    }
  }

  /** After each of the others the checks look once. */
  @Override
  public Optional<Boolean> survived(Row row, TokenPair session) {
    boolean others = row.flaw() == Flaw.OTHERS;
    boolean mayEnd = others || (row.isAbout("userId") && MAY_END.contains(row.flaw()));
    if (!row.operation().equals(Calls.LOGOUT.id()) || !mayEnd) {
      return Optional.empty();
    }
    boolean alive = live.isAlive(session) && (!others || live.isAlive(live.others()));
    Answer sign = live.sign();
    if (!alive && sign != null) {
      deaths.put(row, sign);
    }
    return Optional.of(alive);
  }
}
