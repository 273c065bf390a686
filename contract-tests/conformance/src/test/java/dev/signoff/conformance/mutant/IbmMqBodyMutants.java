package dev.signoff.conformance.mutant;

import static dev.signoff.conformance.mutant.IbmMqBehaviour.LOGIN;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.LTPA;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.error;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.login;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.newer;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.older;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.queue;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.token;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Mutants with wrong response bodies, or with secrets in them. */
final class IbmMqBodyMutants {
  private IbmMqBodyMutants() {}

  static List<Mutant> all() {
    return List.of(
        says("omits reasonCode", it -> it.replaceAll(",\"reasonCode\":\\d+", "")),
        says("omits explanation", it -> it.replaceAll("\"explanation\":\"[^\"]*\",", "")),
        says("writes completionCode as text", it -> it.replace("Code\":0", "Code\":\"0\"")),
        says("returns an error in place of an array", it -> it.replaceAll("[\\[\\]]", "")),
        says("returns no error at all", it -> "{\"error\":[]}"),
        says("leaves the msgId out of the message", it -> it.replaceAll("\"MQWB\\d+E: ", "\"")),
        says("omits the colon after the msgId", it -> it.replaceAll("(MQWB\\d+E): ", "$1 ")),
        says("has another msgId in the message", it -> it.replace("E: ", "I: ")),
        says("returns text", it -> "Sorry."),
        says("returns nothing", it -> ""),
        refused(
            "MQ-ERR-01",
            "declares its errors as text",
            request -> true,
            it -> it.with("Content-Type", "text/plain")),
        refused(
            "MQ-ERR-01",
            "omits the action when a header is missing",
            request -> request.method().equals("DELETE"),
            it -> it.withBody(it.body().replaceAll("\"action\":\"[^\"]*\",", ""))),
        refused(
            "MQ-ERR-01",
            "has other errors for queues",
            queue(),
            it -> it.withBody("{\"message\":\"no\"}")),
        refused(
            "MQ-ERR-01",
            "has other errors for broken bodies",
            request -> request.is("POST", LOGIN) && !request.body().contains("password"),
            it -> it.withBody(it.body().replace("\"type\":\"rest\",", ""))),
        newer(
            "MQ-ERR-02",
            "repeats the password that it refuses",
            (request, origin) -> {
              ProxyResponse response = origin.send(request);
              return request.is("POST", LOGIN) && response.status() == 401
                  ? response.withBody(
                      response
                          .body()
                          .replace(
                              "\"reasonCode\":0",
                              "\"reasonCode\":0,\"sent\":\""
                                  + request.body().replaceAll("[{}\"]", "")
                                  + "\""))
                  : response;
            }),
        newer(
            "MQ-ERR-02",
            "repeats a body that it cannot read",
            (request, origin) -> {
              ProxyResponse response = origin.send(request);
              return login().test(request) && response.status() == 400
                  ? response.withBody(
                      response
                          .body()
                          .replace("E: ", "E: " + request.body().replace("\"", "'").strip() + " "))
                  : response;
            }),
        newer(
            "MQ-ERR-02",
            "returns the token in GET",
            (request, origin) -> {
              ProxyResponse response = origin.send(request);
              return request.is("GET", LOGIN) && response.succeeded()
                  ? response.withBody(
                      response
                          .body()
                          .replace("\"name\"", "\"token\":\"" + token(request) + "\",\"name\""))
                  : response;
            }),
        newer(
            "MQ-ERR-02",
            "returns the token that it refuses",
            (request, origin) -> {
              ProxyResponse response = origin.send(request);
              return response.body().contains("MQWB0112E")
                  ? response.withBody(response.body().replace("E: ", "E: " + token(request) + " "))
                  : response;
            }),
        newer(
            "MQ-ERR-02",
            "returns the token when the header is missing",
            (request, origin) -> {
              ProxyResponse response = origin.send(request);
              return response.body().contains("MQWB0100E")
                  ? response.withBody(response.body().replace("E: ", "E: " + token(request) + " "))
                  : response;
            }),
        older(
            "MQ-ERR-02",
            "returns the password in GET",
            (request, origin) -> {
              ProxyResponse response = origin.send(request);
              return request.is("GET", LOGIN)
                  ? response.withBody(
                      response.body().replace("\"name\"", "\"password\":\"mqadmin\",\"name\""))
                  : response;
            }),
        newer(
            "MQ-ERR-02",
            "sends the token in the body of the login",
            (request, origin) -> {
              ProxyResponse response = origin.send(request);
              return request.is("POST", LOGIN) && response.succeeded()
                  ? response.withBody("{\"" + LTPA + "\":\"" + token(response) + "\"}")
                  : response;
            }),
        nowhere("returns 401 for unknown paths", error(401, "MQWB0104E")),
        nowhere("returns a page for unknown paths", ProxyResponse.of(404).withBody("<h1>404</h1>")),
        nowhere("returns 200 for unknown paths", ProxyResponse.json(200, "{}")),
        nowhere("has another msgId for unknown paths", error(404, "MQWB0009E")));
  }

  private static Mutant nowhere(String name, ProxyResponse response) {
    return newer(
        "MQ-ERR-03",
        name,
        IbmMqBehaviour.instead(request -> request.path().endsWith("/nowhere"), response));
  }

  private static Mutant says(String name, UnaryOperator<String> change) {
    return refused(
        "MQ-ERR-01",
        name,
        request -> request.is("GET", LOGIN),
        it -> it.withBody(change.apply(it.body())));
  }

  private static Mutant refused(
      String id, String name, Predicate<ProxyRequest> which, UnaryOperator<ProxyResponse> change) {
    return newer(
        id,
        name,
        (request, origin) -> {
          ProxyResponse response = origin.send(request);
          return which.test(request) && response.status() >= 400
              ? change.apply(response)
              : response;
        });
  }
}
