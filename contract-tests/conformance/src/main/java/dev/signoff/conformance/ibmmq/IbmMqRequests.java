package dev.signoff.conformance.ibmmq;

import dev.signoff.conformance.check.JsonText;
import dev.signoff.conformance.http.RawRequest;
import dev.signoff.conformance.target.User;
import dev.signoff.spec.Contract;
import dev.signoff.spec.ContractOperation;
import dev.signoff.spec.Credential;
import java.util.List;

/** Requests of IBM MQ's contract, without credentials. */
final class IbmMqRequests {
  static final Contract CONTRACT = Contract.load("ibm-mq");
  static final String CSRF_COOKIE = "csrfToken";
  static final String JSON = "application/json";
  static final String ANY_VALUE = "value";

  private static final ContractOperation LOGIN = CONTRACT.operation("login");
  private static final ContractOperation LOGOUT = CONTRACT.operation("logout");
  private static final ContractOperation WHO_AM_I = CONTRACT.operation("whoAmI");
  private static final String LTPA_COOKIE = credential("ltpaToken").name();
  static final String CSRF_HEADER = credential("csrfToken").name();

  private IbmMqRequests() {}

  private static Credential credential(String scheme) {
    return LOGOUT.security().stream()
        .flatMap(List::stream)
        .filter(it -> it.scheme().equals(scheme))
        .findFirst()
        .orElseThrow();
  }

  /**
   * Returns whether a cookie holds the LTPA token. Its name may have a suffix after {@code
   * LtpaToken2}.
   */
  static boolean isLtpa(String cookie) {
    return cookie.startsWith(LTPA_COOKIE);
  }

  static RawRequest login(String type, String body) {
    return login().body(type, body);
  }

  static RawRequest login() {
    return RawRequest.of(LOGIN.method(), LOGIN.path());
  }

  static String credentials(User user) {
    return credentials(user.name(), user.password());
  }

  static String credentials(String name, String password) {
    return "{\"username\":" + JsonText.of(name) + ",\"password\":" + JsonText.of(password) + "}";
  }

  static RawRequest logout() {
    return RawRequest.of(LOGOUT.method(), LOGOUT.path());
  }

  static RawRequest whoAmI() {
    return RawRequest.of(WHO_AM_I.method(), WHO_AM_I.path());
  }

  /** Returns a request that creates a queue. */
  static RawRequest queue(String operation, String qmgr, String name) {
    ContractOperation queue = CONTRACT.operation(operation);
    return RawRequest.of(queue.method(), queue.path().replace("{qmgrName}", qmgr))
        .body(JSON, "{\"name\":" + JsonText.of(name) + "}");
  }

  /** Returns the queue manager of the contract's examples. */
  static String exampleQmgr() {
    return String.valueOf(
        CONTRACT.operation("createQueue").pathParameterExamples().get("qmgrName"));
  }

  /** Returns a request for a path that the REST API does not have. */
  static RawRequest unknownPath(String method, String path) {
    String root = WHO_AM_I.path().substring(0, WHO_AM_I.path().indexOf("/v1/"));
    return RawRequest.of(method, root + path);
  }
}
