package dev.signoff.conformance.mutant;

import static dev.signoff.conformance.mutant.IbmMqBehaviour.LOGIN;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.LTPA;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.before;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.error;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.instead;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.login;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.newer;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.older;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.refusing;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.token;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Mutants that accept a wrong login, or that mix up sessions. */
final class IbmMqRefusedLoginMutants {
  private static final ProxyResponse UNAUTHORIZED = error(401, "MQWB0104E");

  private IbmMqRefusedLoginMutants() {}

  static List<Mutant> all() {
    List<Mutant> all = new ArrayList<>(keepingOut());
    all.addAll(sessions());
    return all;
  }

  private static List<Mutant> keepingOut() {
    return List.of(
        newer(
            "MQ-LOGIN-06",
            "accepts any password with a known user",
            before(
                login(),
                it ->
                    it.withBody(
                        it.body()
                            .replaceAll("(?<=\"mqreader\",\"password\":\")[^\"]+", "mqreader")))),
        newer(
            "MQ-LOGIN-06",
            "ignores the last character of a password",
            before(login(), it -> it.withBody(it.body().replace("\"mqadmi\"", "\"mqadmin\"")))),
        newer(
            "MQ-LOGIN-06",
            "reads no more of a password than it needs",
            before(
                login(), it -> it.withBody(it.body().replaceAll("\"mqadminw[^\"]*", "\"mqadmin")))),
        newer(
            "MQ-LOGIN-06",
            "accepts an empty password as the right one",
            before(login(), it -> it.withBody(it.body().replace("\"\"", "\"mqreader\"")))),
        newer(
            "MQ-LOGIN-06",
            "compares passwords without case",
            before(login(), it -> it.withBody(it.body().replace("MQREADER", "mqreader")))),
        newer(
            "MQ-LOGIN-06",
            "logs in an unknown user with another user's password",
            before(login(), it -> it.withBody(it.body().replaceAll("nobody-\\w*", "mqadmin")))),
        newer(
            "MQ-LOGIN-06",
            "returns 403 for a wrong password",
            refusing("POST", it -> it.status() == 401 ? it.withStatus(403) : it)),
        newer(
            "MQ-LOGIN-06",
            "returns 404 for an unknown user",
            instead(login().and(it -> it.body().contains("\"nobody-")), error(404, "MQWB0116E"))),
        newer(
            "MQ-LOGIN-06",
            "refuses a wrong password without a word",
            refusing("POST", it -> it.status() == 401 ? ProxyResponse.of(401) : it)),
        new Mutant(
            "issues a token with its refusal",
            "ibm-mq-9.0.5",
            "MQ-LOGIN-06",
            () -> {
              Map<String, String> last = new HashMap<>();
              return (request, origin) -> {
                ProxyResponse response = origin.send(request);
                if (request.is("POST", LOGIN) && response.succeeded()) {
                  last.put("token", token(response));
                }
                return request.is("POST", LOGIN) && response.status() == 401
                    ? response.and("Set-Cookie", LTPA + "=" + last.get("token") + "; Path=/")
                    : response;
              };
            }),
        newer(
            "MQ-LOGIN-07",
            "returns 422 for a malformed body",
            refusing("POST", it -> it.status() == 400 ? it.withStatus(422) : it)),
        newer(
            "MQ-LOGIN-07",
            "turns numbers into user names",
            instead(login().and(it -> it.body().contains(":4711")), UNAUTHORIZED)),
        newer(
            "MQ-LOGIN-07",
            "treats a missing password as a wrong one",
            instead(login().and(it -> !it.body().contains("password")), UNAUTHORIZED)),
        newer(
            "MQ-LOGIN-07",
            "treats a missing user name as a wrong one",
            instead(login().and(it -> it.body().startsWith("{\"password\":")), UNAUTHORIZED)),
        newer(
            "MQ-LOGIN-07",
            "fails when there is no body",
            instead(login().and(it -> it.body().isEmpty()), error(500, "MQWB0000E"))),
        newer(
            "MQ-LOGIN-07",
            "fails over JSON that is cut off",
            instead(
                login().and(it -> it.body().startsWith("{") && !it.body().contains("}")),
                error(500, "MQWB0000E"))),
        newer(
            "MQ-LOGIN-07",
            "reads a user from an array",
            instead(login().and(it -> it.body().startsWith("[")), UNAUTHORIZED)),
        newer(
            "MQ-LOGIN-07",
            "reads JSON without colons",
            instead(login().and(it -> it.body().startsWith("{\"username\"\"")), UNAUTHORIZED)),
        older(
            "MQ-LOGIN-07",
            "accepts null as a password",
            instead(login().and(it -> it.body().contains(":null")), UNAUTHORIZED)),
        newer(
            "MQ-LOGIN-07",
            "has no message for a malformed body",
            refusing("POST", it -> it.status() == 400 ? ProxyResponse.of(400) : it)),
        newer(
            "MQ-LOGIN-12",
            "returns 415 for text",
            refusing("POST", it -> it.status() == 400 ? it.withStatus(415) : it)),
        newer(
            "MQ-LOGIN-12",
            "reads JSON in whatever has no other type",
            before(
                login().and(it -> it.header("Content-Type").orElse("").contains("octet")),
                it -> it.with("Content-Type", "application/json"))),
        newer(
            "MQ-LOGIN-12",
            "accepts a form",
            instead(login().and(it -> it.body().startsWith("username=")), UNAUTHORIZED)));
  }

  private static List<Mutant> sessions() {
    return List.of(
        new Mutant(
            "ends the sessions before when a user logs in",
            "ibm-mq-9.0.5",
            "MQ-LOGIN-11",
            () -> {
              Map<String, String> newest = new HashMap<>();
              Map<String, String> users = new HashMap<>();
              return (request, origin) -> {
                ProxyResponse response = origin.send(request);
                if (request.is("POST", LOGIN) && response.succeeded()) {
                  String user = request.body().contains("mqreader") ? "reader" : "admin";
                  newest.put(user, token(response));
                  users.put(token(response), user);
                }
                String user = users.get(token(request));
                return user != null && !token(request).equals(newest.get(user))
                    ? error(401, "MQWB0112E")
                    : response;
              };
            }),
        new Mutant(
            "issues the same token again",
            "ibm-mq-9.0.5",
            "MQ-LOGIN-11",
            () -> {
              Map<String, ProxyResponse> first = new HashMap<>();
              return (request, origin) -> {
                ProxyResponse response = origin.send(request);
                boolean in = request.is("POST", LOGIN) && response.succeeded();
                String user = request.body().contains("mqreader") ? "reader" : "admin";
                return in ? first.computeIfAbsent(user, it -> response) : response;
              };
            }));
  }
}
