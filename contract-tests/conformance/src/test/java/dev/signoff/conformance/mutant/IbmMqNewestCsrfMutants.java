package dev.signoff.conformance.mutant;

import static dev.signoff.conformance.mutant.IbmMqBehaviour.HEADER;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.LOGIN;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.error;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.hasToken;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.instead;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.logout;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.older;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.token;

import dev.signoff.conformance.http.NameValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/** Mutants that confuse old CSRF tokens with the newest. */
final class IbmMqNewestCsrfMutants {
  private static final ProxyResponse DIFFERENT = error(401, "MQWB0101E");

  private IbmMqNewestCsrfMutants() {}

  static List<Mutant> all() {
    return List.of(
        knows("MQ-LOGOUT-06", "accepts any value in 9.0.4", (sent, known) -> true),
        knows("MQ-LOGOUT-06", "accepts a blank header in 9.0.4", (sent, known) -> sent.isEmpty()),
        knows(
            "MQ-LOGOUT-06",
            "compares csrfTokens without case",
            (sent, known) -> sent.equalsIgnoreCase(newestOf(known))),
        knows(
            "MQ-LOGOUT-06",
            "compares only the beginning of csrfTokens",
            (sent, known) -> !sent.isEmpty() && newestOf(known).startsWith(sent)),
        knows(
            "MQ-LOGOUT-06",
            "looks for the csrfToken anywhere in the header",
            (sent, known) -> sent.contains(newestOf(known))),
        knows(
            "MQ-LOGOUT-06",
            "compares only the length of csrfTokens",
            (sent, known) -> sent.length() == newestOf(known).length()),
        knows(
            "MQ-LOGOUT-07",
            "accepts any csrfToken of the session",
            (sent, known) -> known.contains(sent)),
        knows(
            "MQ-LOGOUT-07",
            "accepts the csrfToken before the newest",
            (sent, known) -> known.size() > 1 && sent.equals(known.get(known.size() - 2))),
        knows(
            "MQ-LOGOUT-07",
            "accepts the csrfToken of the login for ever",
            (sent, known) -> !known.isEmpty() && sent.equals(known.get(0))),
        new Mutant(
            "accepts any session's csrfToken",
            "ibm-mq-9.0.4",
            "MQ-LOGOUT-06",
            () ->
                remembering(
                    (request, tokens) ->
                        tokens.values().stream().anyMatch(it -> it.contains(sent(request))))),
        new Mutant(
            "compares the header with the cookie",
            "ibm-mq-9.0.4",
            "MQ-LOGOUT-06",
            () ->
                remembering(
                    (request, tokens) ->
                        request.cookie("csrfToken").filter(sent(request)::equals).isPresent())),
        new Mutant(
            "compares the header with the cookie, if it was the session's once",
            "ibm-mq-9.0.4",
            "MQ-LOGOUT-07",
            () ->
                remembering(
                    (request, tokens) ->
                        request.cookie("csrfToken").filter(sent(request)::equals).isPresent()
                            && tokens
                                .getOrDefault(token(request), List.of())
                                .contains(sent(request)))),
        older(
            "MQ-LOGOUT-06",
            "accepts only a hidden csrfToken",
            instead(logout().and(it -> it.header(HEADER).isPresent()), DIFFERENT)),
        older(
            "MQ-LOGOUT-06",
            "returns 403 for another csrfToken",
            IbmMqBehaviour.refusing(
                "DELETE", it -> it.body().contains("0101E") ? it.withStatus(403) : it)),
        new Mutant(
            "omits the csrfToken after a refusal",
            "ibm-mq-9.0.4",
            "MQ-LOGOUT-07",
            () -> {
              List<String> forgotten = new ArrayList<>();
              return (request, origin) -> {
                if (logout().test(request) && forgotten.contains(token(request))) {
                  return DIFFERENT;
                }
                ProxyResponse response = origin.send(request);
                if (response.body().contains("MQWB0101E")) {
                  forgotten.add(token(request));
                }
                if (request.is("GET", LOGIN)) {
                  forgotten.remove(token(request));
                }
                return response;
              };
            }));
  }

  private static String sent(ProxyRequest request) {
    return request.header(HEADER).orElse("");
  }

  private static String newestOf(List<String> known) {
    return known.isEmpty() ? "none" : known.get(known.size() - 1);
  }

  private static Mutant knows(String id, String name, BiPredicate<String, List<String>> accepts) {
    return new Mutant(
        name,
        "ibm-mq-9.0.4",
        id,
        () ->
            remembering(
                (request, tokens) ->
                    request.header(HEADER).isPresent()
                        && accepts.test(
                            sent(request), tokens.getOrDefault(token(request), List.of()))));
  }

  /** Puts the newest token into the header of each request that the mutant should accept. */
  private static Mutant.Behaviour remembering(
      BiPredicate<ProxyRequest, Map<String, List<String>>> accepts) {
    Map<String, List<String>> tokens = new HashMap<>();
    return (request, origin) -> {
      String session = token(request);
      boolean accepted =
          hasToken(request) && logout().test(request) && accepts.test(request, tokens);
      ProxyResponse response =
          origin.send(
              accepted && tokens.containsKey(session)
                  ? request.with(HEADER, newestOf(tokens.get(session)))
                  : request);
      String owner = request.is("POST", LOGIN) ? token(response) : session;
      for (NameValue header : response.headers()) {
        if (header.value().matches("csrfToken=[^;]+;.*") && !owner.isEmpty()) {
          tokens
              .computeIfAbsent(owner, it -> new ArrayList<>())
              .add(header.value().replaceAll("csrfToken=([^;]+);.*", "$1"));
        }
      }
      return response;
    };
  }
}
