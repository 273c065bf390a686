package dev.signoff.stubs.generate;

import dev.signoff.spec.Cause;
import dev.signoff.spec.Contract;
import dev.signoff.spec.Credential;
import dev.signoff.spec.Exchange;
import dev.signoff.spec.Outcome;
import dev.signoff.spec.Profile;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** API for which stubs are generated: its outcomes, users, sessions and credentials. */
final class StubbedApi {
  static final String LOGIN = "login";
  static final String LOGOUT = "logout";
  private static final int SESSIONS_PER_USER = 40;

  private final Contract contract;
  private final @Nullable Profile profile;
  private final List<Outcome> outcomes;
  private final Map<Credential, CredentialRole> roles = new HashMap<>();

  StubbedApi(Contract contract, @Nullable Profile profile) {
    this.contract = contract;
    this.profile = profile;
    this.outcomes = Outcome.of(contract, profile);
  }

  String id() {
    return profile == null ? contract.id() : profile.id();
  }

  List<Outcome> outcomes() {
    return outcomes;
  }

  List<Outcome> outcomes(String operation) {
    return outcomes.stream().filter(it -> it.operationName().equals(operation)).toList();
  }

  List<Outcome> successes(String operation) {
    return outcomes(operation).stream().filter(Outcome::succeeds).toList();
  }

  /** Returns the ways in which operations fail for a reason of this kind. */
  List<Outcome> failures(Cause.CauseKind kind) {
    return outcomes.stream().filter(it -> it.isCausedBy(kind)).toList();
  }

  Set<String> operations() {
    Set<String> names = new LinkedHashSet<>();
    outcomes.forEach(it -> names.add(it.operationName()));
    return names;
  }

  List<String> users() {
    return contract.users();
  }

  List<PreparedSession> sessions(String user) {
    int first = users().indexOf(user) * SESSIONS_PER_USER;
    return IntStream.range(0, SESSIONS_PER_USER)
        .mapToObj(i -> new PreparedSession(id(), user, i + 1, first + i))
        .toList();
  }

  List<PreparedSession> sessions() {
    return users().stream().flatMap(user -> sessions(user).stream()).toList();
  }

  CredentialRole role(Credential credential) {
    return roles.computeIfAbsent(credential, this::roleAmongOutcomes);
  }

  private CredentialRole roleAmongOutcomes(Credential credential) {
    String example = Objects.requireNonNull(credential.example(), credential.scheme());
    List<Outcome> logins = successes(LOGIN);
    if (logins.stream().noneMatch(it -> tells(it, example))) {
      boolean refused =
          failures(Cause.CauseKind.REFUSES).stream().anyMatch(it -> isAbout(it, credential));
      return refused ? CredentialRole.FIXED : CredentialRole.ANY;
    }
    if (users().stream()
        .anyMatch(
            u -> logins.stream().noneMatch(it -> it.user().equals(u) && tells(it, example)))) {
      return CredentialRole.USER;
    }
    boolean renewed =
        outcomes.stream().anyMatch(it -> !it.operationName().equals(LOGIN) && tells(it, example));
    return renewed ? CredentialRole.ROLLING : CredentialRole.SESSION;
  }

  /** Returns the credential that responses replace during a session, if there is one. */
  Optional<Credential> rolling() {
    return outcomes.stream()
        .flatMap(it -> it.credentials().stream())
        .filter(it -> role(it) == CredentialRole.ROLLING)
        .findFirst();
  }

  /** Returns the credential that is the token of the session in this outcome's request. */
  Credential token(Outcome outcome) {
    return outcome.credentials().stream()
        .filter(it -> role(it) == CredentialRole.SESSION)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(outcome + " is in no session"));
  }

  /** Returns the rank of an outcome among those of its operation. */
  int position(Outcome outcome) {
    return outcomes(outcome.operationName()).indexOf(outcome);
  }

  /** Returns what a credential of the role USER is for a user. */
  String valueOf(Credential credential, String user) {
    return outcomes.stream()
        .filter(it -> it.succeeds() && it.user().equals(user))
        .filter(it -> it.credentials().contains(credential))
        .findFirst()
        .map(it -> sent(it.exchange(), credential))
        .orElseThrow(() -> new IllegalStateException("no " + credential.scheme() + " of " + user));
  }

  /** Returns whether a path's parameter may have the wrong value. */
  boolean refusesPaths() {
    return failures(Cause.CauseKind.REFUSES).stream().anyMatch(StubbedApi::isAboutPath);
  }

  static boolean isAboutPath(Outcome failure) {
    return failure.cause() != null
        && failure.operation().path().contains("{" + failure.cause().what() + "}");
  }

  static boolean isAbout(Outcome failure, Credential credential) {
    return failure.cause() != null && failure.cause().what().equals(credential.scheme());
  }

  /** Returns whether a response contains a text. */
  static boolean tells(Outcome outcome, String text) {
    Exchange exchange = outcome.exchange();
    return exchange.responseBody().contains(text)
        || exchange.responseHeaders().values().stream()
            .flatMap(List::stream)
            .anyMatch(it -> it.contains(text));
  }

  private static String sent(Exchange exchange, Credential credential) {
    if (!credential.in().equals("header")) {
      throw new IllegalStateException(credential.scheme() + " tells a user, but is no header");
    }
    return exchange.requestHeader(credential.name()).get(0);
  }
}
