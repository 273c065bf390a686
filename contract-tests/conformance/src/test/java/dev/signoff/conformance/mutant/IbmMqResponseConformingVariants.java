package dev.signoff.conformance.mutant;

import static dev.signoff.conformance.mutant.IbmMqBehaviour.LTPA;

import dev.signoff.conformance.http.NameValue;
import dev.signoff.conformance.mutant.Mutant.Behaviour;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Conforming variants whose texts, fields and headers differ from the reference server's. */
final class IbmMqResponseConformingVariants {
  private IbmMqResponseConformingVariants() {}

  static List<Mutant> all(String api) {
    List<Mutant> all = new ArrayList<>();
    bodies(api, all);
    heads(api, all);
    return all;
  }

  private static void bodies(String api, List<Mutant> all) {
    all.add(
        IbmMqConformingVariants.free(
            api,
            "has messages in another language",
            body(
                it ->
                    it.replaceAll("(MQWB\\d+E): [^\"]*", "$1: Die Anforderung ist ungültig.")
                        .replaceAll(
                            "(\"(explanation|action)\":)\"[^\"]*", "$1\"Keine Anmeldung."))));
    all.add(
        IbmMqConformingVariants.free(
            api,
            "returns further fields of a message",
            body(
                it ->
                    it.replaceAll("\"type\":", "\"locale\":\"de\",\"success\":false,\"type\":")
                        .replaceAll("\\{\"user\":", "{\"version\":[1],\"user\":")
                        .replaceAll("\"name\":", "\"realm\":\"basic\",\"name\":"))));
    all.add(
        IbmMqConformingVariants.free(
            api,
            "writes JSON with room",
            body(it -> it.replace(":[", " :\n [ ").replace(",\"", " ,\t\""))));
    all.add(
        IbmMqConformingVariants.free(
            api,
            "escapes what needs none",
            body(it -> it.replace("/", "\\/").replace("user", "\\u0075ser"))));
    all.add(
        IbmMqConformingVariants.free(
            api,
            "does not tell how the user logged in",
            body(it -> it.replaceAll(",\"authenticationMechanism\":\"form\"", ""))));
    all.add(
        IbmMqConformingVariants.free(
            api,
            "numbers its errors otherwise",
            body(
                it ->
                    it.replace("\"completionCode\":0", "\"completionCode\":2")
                        .replace("\"type\":\"rest\"", "\"type\":\"mq\""))));
    all.add(
        IbmMqConformingVariants.free(
            api,
            "returns what it created",
            (request, origin) -> {
              ProxyResponse response = origin.send(request);
              return response.status() == 201
                  ? response
                      .without("Location")
                      .withBody("{\"queue\":[{\"name\":\"Q\"}]}")
                      .with("Content-Type", "application/json;charset=utf-8")
                  : response;
            }));
    all.add(
        IbmMqConformingVariants.free(
            api,
            "treats an empty password as a malformed body",
            IbmMqBehaviour.instead(
                IbmMqBehaviour.login().and(it -> it.body().contains(":\"\"")),
                IbmMqBehaviour.error(400, "MQWB0111E"))));
    all.add(
        IbmMqConformingVariants.free(
            api,
            "treats an empty token as missing",
            (request, origin) ->
                origin.send(
                    request.cookie(LTPA).filter(String::isEmpty).isPresent()
                        ? request.without("Cookie")
                        : request)));
  }

  private static void heads(String api, List<Mutant> all) {
    all.add(
        IbmMqConformingVariants.free(
            api,
            "names a charset",
            each(
                it ->
                    it.name().equalsIgnoreCase("Content-Type")
                        ? new NameValue("content-type", it.value() + "; charset=UTF-8")
                        : it)));
    all.add(
        IbmMqConformingVariants.free(
            api,
            "writes header names in small letters",
            each(it -> new NameValue(it.name().toLowerCase(Locale.ROOT), it.value()))));
    all.add(
        IbmMqConformingVariants.free(
            api,
            "sends further headers",
            (request, origin) ->
                origin
                    .send(request)
                    .with("Server", "mqweb")
                    .with("Content-Language", "en")
                    .with("X-Powered-By", "Servlet/3.1")
                    .with("WWW-Authenticate", "Basic realm=\"mq\"")
                    .with("ibm-mq-rest-api-version", "1")
                    .with("Cache-Control", "no-store")));
  }

  /**
   * Returns a variant that makes the suite skip a check which the reference server passes. {@link
   * IbmMqConformingVariants#all()} does not contain it.
   */
  static Mutant withoutOlderUrl() {
    return IbmMqConformingVariants.free(
        "ibm-mq-9.0.5",
        "has no older URL for queues",
        IbmMqBehaviour.instead(
            IbmMqBehaviour.queue().and(it -> !it.path().contains("/admin/")),
            IbmMqBehaviour.error(404, "MQWB0116E")));
  }

  private static Behaviour body(UnaryOperator<String> change) {
    return (request, origin) -> {
      ProxyResponse response = origin.send(request);
      return response.withBody(change.apply(response.body()));
    };
  }

  private static Behaviour each(UnaryOperator<NameValue> change) {
    return (request, origin) -> {
      ProxyResponse response = origin.send(request);
      return new ProxyResponse(
          response.status(), response.headers().stream().map(change).toList(), response.body());
    };
  }
}
