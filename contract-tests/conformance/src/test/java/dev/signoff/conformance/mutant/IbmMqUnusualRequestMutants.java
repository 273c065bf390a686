package dev.signoff.conformance.mutant;

import static dev.signoff.conformance.mutant.IbmMqBehaviour.HEADER;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.LTPA;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.after;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.before;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.error;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.hasToken;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.instead;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.login;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.logout;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.newer;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.older;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.token;

import dev.signoff.conformance.mutant.Mutant.Behaviour;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Mutants of requests that few clients send. */
final class IbmMqUnusualRequestMutants {
  private IbmMqUnusualRequestMutants() {}

  static List<Mutant> all() {
    List<Mutant> all = new ArrayList<>(logins());
    all.addAll(logouts());
    all.addAll(cookies());
    return all;
  }

  private static List<Mutant> logins() {
    return List.of(
        newer(
            "MQ-LOGIN-07",
            "accepts a known user without a password",
            before(
                login().and(it -> it.body().equals("{\"username\":\"mqadmin\"}")),
                it -> it.withBody("{\"username\":\"mqadmin\",\"password\":\"mqadmin\"}"))),
        newer(
            "MQ-LOGIN-07",
            "reads names in whatever case",
            before(
                login(),
                it ->
                    it.withBody(
                        it.body()
                            .replace("\"Username\"", "\"username\"")
                            .replace("\"Password\"", "\"password\"")))),
        newer(
            "MQ-LOGIN-06",
            "accepts one user's password as another's",
            before(
                login(),
                it ->
                    it.withBody(
                        it.body()
                            .replace(
                                "\"mqreader\",\"password\":\"mqadmin\"",
                                "\"mqreader\",\"password\":\"mqreader\"")))),
        newer(
            "MQ-LOGIN-06",
            "ignores the password if there is a token",
            instead(
                login().and(it -> hasToken(it) && it.body().contains("}")),
                ProxyResponse.of(204))));
  }

  private static List<Mutant> logouts() {
    return List.of(
        newer(
            "MQ-LOGOUT-08",
            "returns 403 for requests with nothing at all",
            instead(
                logout().and(it -> it.header("Cookie").or(() -> it.header(HEADER)).isEmpty()),
                error(403, "MQWB0104E"))),
        newer(
            "MQ-LOGOUT-09",
            "returns 400 for a bad token without the header",
            instead(
                logout().and(it -> token(it).equals("garbage") && it.header(HEADER).isEmpty()),
                error(400, "MQWB0112E"))),
        new Mutant("accepts two halves of tokens", "ibm-mq-9.0.5", "MQ-LOGOUT-09", () -> halves()),
        newer(
            "MQ-LOGOUT-09",
            "ignores text inserted into a token",
            before(
                logout(),
                it -> hasToken(it) ? it.withCookie(LTPA, token(it).replace("Qx7Q", "")) : it)),
        older(
            "MQ-LOGOUT-06", "strips quotes from the csrfToken", header(it -> it.replace("\"", ""))),
        older("MQ-LOGOUT-06", "ignores spaces in the csrfToken", header(it -> it.replace(" ", ""))),
        newer(
            "MQ-LOGOUT-05",
            "accepts the csrfToken from the cookie",
            before(
                logout().and(it -> it.cookie("csrfToken").isPresent()),
                it -> it.with(HEADER, "value"))),
        newer(
            "MQ-LOGOUT-11",
            "refuses each logout",
            instead(logout().and(it -> hasToken(it)), error(401, "MQWB0101E"))));
  }

  private static List<Mutant> cookies() {
    return List.of(
        newer(
            "MQ-LOGIN-10",
            "sends the token again for scripts to read",
            (request, origin) -> {
              ProxyResponse response = origin.send(request);
              String line = LTPA + "=" + token(request) + "; Path=/; Secure; SameSite=Strict";
              return request.method().equals("GET") && response.succeeded()
                  ? response.and("Set-Cookie", line)
                  : response;
            }),
        older("MQ-WHOAMI-04", "sets a csrfToken that is over at once", csrf("GET", "; Max-Age=0")),
        older("MQ-LOGIN-05", "sets another host's csrfToken", csrf("POST", "; Domain=b.example")),
        newer(
            "MQ-LOGOUT-03",
            "deletes by a date and keeps by an age",
            after(
                "DELETE",
                it ->
                    it.with(
                        "Set-Cookie",
                        LTPA + "=; Path=/; Max-Age=3600; Expires=Thu, 01 Jan 1970 00:00:00 GMT"))));
  }

  private static Behaviour header(UnaryOperator<String> change) {
    return before(
        logout().and(it -> it.header(HEADER).isPresent()),
        it -> it.with(HEADER, change.apply(it.header(HEADER).orElse(""))));
  }

  private static Behaviour csrf(String method, String attribute) {
    return after(
        method,
        it ->
            it.each("Set-Cookie", line -> line.startsWith("csrfToken=") ? line + attribute : line));
  }

  private static Behaviour halves() {
    List<String> known = new ArrayList<>();
    return (request, origin) -> {
      String shown = token(request);
      boolean endsLikeOne =
          known.stream().anyMatch(it -> shown.endsWith(it.substring(it.length() / 2)));
      ProxyResponse response =
          origin.send(
              known.stream()
                  .filter(it -> logout().test(request) && endsLikeOne)
                  .filter(it -> shown.startsWith(it.substring(0, it.length() / 2)))
                  .findFirst()
                  .map(it -> request.withCookie(LTPA, it))
                  .orElse(request));
      if (login().test(request) && response.succeeded()) {
        known.add(token(response));
      }
      return response;
    };
  }
}
