package dev.signoff.conformance.mutant;

import static dev.signoff.conformance.mutant.IbmMqBehaviour.HEADER;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.LOGIN;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.LTPA;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.after;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.error;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.instead;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.look;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.newer;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.older;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.refusing;

import dev.signoff.conformance.http.NameValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Mutants that report the wrong user or wrong fields. */
final class IbmMqWhoAmIMutants {
  private IbmMqWhoAmIMutants() {}

  static List<Mutant> all() {
    List<Mutant> all = new ArrayList<>(who());
    all.addAll(whyNot());
    all.addAll(renewal());
    return all;
  }

  private static List<Mutant> who() {
    return List.of(
        newer("MQ-WHOAMI-01", "returns 204 for GET", after("GET", it -> ProxyResponse.of(204))),
        newer("MQ-WHOAMI-01", "has no GET", instead(look(), error(405, "MQWB0116E"))),
        newer(
            "MQ-WHOAMI-01",
            "returns an administrator to every client",
            after("GET", it -> it.withBody(it.body().replace("mqreader", "mqadmin")))),
        newer(
            "MQ-WHOAMI-01",
            "leaves out the roles",
            after("GET", it -> it.withBody(it.body().replaceAll("\"role\":\\[[^]]*],", "")))),
        newer(
            "MQ-WHOAMI-01",
            "gives one role as text",
            after(
                "GET",
                it -> it.withBody(it.body().replaceAll("\"role\":\\[[^]]*]", "\"role\":\"Any\"")))),
        newer(
            "MQ-WHOAMI-01",
            "returns the user without an array",
            after(
                "GET",
                it -> it.withBody(it.body().replaceFirst("\\[", "").replaceFirst("](?=}$)", "")))),
        newer(
            "MQ-WHOAMI-01",
            "declares its JSON as text",
            after("GET", it -> it.with("Content-Type", "text/plain"))),
        newer(
            "MQ-WHOAMI-01",
            "returns another authentication mechanism",
            after("GET", it -> it.withBody(it.body().replace("\"form\"", "\"basic\"")))),
        new Mutant(
            "accepts only the user of the last login",
            "ibm-mq-9.0.5",
            "MQ-WHOAMI-01",
            () -> {
              Map<String, String> last = new HashMap<>();
              return (request, origin) -> {
                ProxyResponse response = origin.send(request);
                if (request.is("POST", LOGIN) && response.succeeded()) {
                  last.put("user", request.body().contains("mqreader") ? "mqreader" : "mqadmin");
                }
                return request.is("GET", LOGIN)
                    ? response.withBody(
                        response.body().replaceAll("(\"name\":\")[^\"]*", "$1" + last.get("user")))
                    : response;
              };
            }),
        newer(
            "MQ-WHOAMI-02",
            "requires the CSRF header at GET",
            instead(look().and(it -> it.header(HEADER).isEmpty()), error(401, "MQWB0100E"))),
        older(
            "MQ-WHOAMI-02",
            "requires the CSRF header at GET in 9.0.4",
            instead(look().and(it -> it.header(HEADER).isEmpty()), error(403, "MQWB0100E"))));
  }

  private static List<Mutant> whyNot() {
    return List.of(
        why("has one msgId for all", it -> it.withBody(it.body().replace("0112E", "0104E"))),
        why("has one msgId for all that is wrong", it -> error(401, "MQWB0112E")),
        why(
            "redirects strangers to a page",
            it -> ProxyResponse.of(302).with("Location", "/login")),
        why("returns 403 to clients without a session", it -> it.withStatus(403)),
        why("returns nothing to clients without a session", it -> ProxyResponse.of(401)),
        newer(
            "MQ-WHOAMI-03",
            "accepts an empty token as a guest's",
            instead(
                look().and(it -> it.cookie(LTPA).filter(String::isEmpty).isPresent()),
                ProxyResponse.json(200, "{\"user\":[{\"name\":\"guest\",\"role\":[]}]}"))),
        newer(
            "MQ-WHOAMI-03",
            "fails over a token that is no base64",
            instead(
                look().and(it -> it.cookie(LTPA).filter("garbage"::equals).isPresent()),
                error(500, "MQWB0000E"))),
        new Mutant(
            "ignores the end of a token",
            "ibm-mq-9.0.5",
            "MQ-WHOAMI-03",
            () -> IbmMqTokenMutants.comparing(look(), 40, 0)),
        new Mutant(
            "ends the session when a bad token is sent",
            "ibm-mq-9.0.5",
            "MQ-WHOAMI-03",
            () -> {
              List<String> dead = new ArrayList<>();
              return (request, origin) -> {
                ProxyResponse response = origin.send(request);
                String token = IbmMqBehaviour.token(request);
                if (request.is("GET", LOGIN) && response.succeeded()) {
                  return dead.contains(token.substring(0, 12)) ? error(401, "MQWB0112E") : response;
                }
                if (request.is("GET", LOGIN) && token.length() > 12) {
                  dead.add(token.substring(0, 12));
                }
                return response;
              };
            }));
  }

  private static Mutant why(String name, java.util.function.UnaryOperator<ProxyResponse> change) {
    return newer("MQ-WHOAMI-03", name, refusing("GET", change));
  }

  private static List<Mutant> renewal() {
    return List.of(
        older(
            "MQ-WHOAMI-04",
            "renews no csrfToken at GET",
            after("GET", it -> it.without("Set-Cookie"))),
        new Mutant(
            "sends the csrfToken of the login again at GET",
            "ibm-mq-9.0.4",
            "MQ-WHOAMI-04",
            IbmMqWhoAmIMutants::same),
        older(
            "MQ-WHOAMI-04",
            "keeps two csrfTokens in the client",
            after("GET", it -> it.each("Set-Cookie", line -> line.replace("=/", "=/ibmmq")))),
        new Mutant(
            "renews csrfToken at the first GET only",
            "ibm-mq-9.0.4",
            "MQ-WHOAMI-04",
            () -> {
              List<String> seen = new ArrayList<>();
              return (request, origin) -> {
                boolean again =
                    request.is("GET", LOGIN) && seen.contains(IbmMqBehaviour.token(request));
                seen.add(request.is("GET", LOGIN) ? IbmMqBehaviour.token(request) : "");
                return again ? origin.send(request).without("Set-Cookie") : origin.send(request);
              };
            }));
  }

  /** Gives each session one CSRF token, and sends the server's newest one to the server. */
  private static Mutant.Behaviour same() {
    Map<String, String> first = new HashMap<>();
    Map<String, String> newest = new HashMap<>();
    return (request, origin) -> {
      String session = IbmMqBehaviour.token(request);
      ProxyRequest changed = request;
      if (request.header(HEADER).filter(it -> it.equals(first.get(session))).isPresent()) {
        changed = request.with(HEADER, newest.getOrDefault(session, ""));
      }
      ProxyResponse response = origin.send(changed);
      String owner = request.is("POST", LOGIN) ? IbmMqBehaviour.token(response) : session;
      for (NameValue header : response.headers()) {
        if (header.value().matches("csrfToken=[^;]+;.*")) {
          String value = header.value().replaceAll("csrfToken=([^;]+);.*", "$1");
          newest.put(owner, value);
          first.putIfAbsent(owner, value);
        }
      }
      return response.each(
          "Set-Cookie",
          line -> line.replaceAll("csrfToken=[^;]+", "csrfToken=" + first.get(owner)));
    };
  }
}
