package dev.signoff.conformance.mutant;

import dev.signoff.conformance.mutant.Mutant.Behaviour;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Mutants of how a server reads the header {@code Cookie}. */
final class CookieHeaderMutants {
  private CookieHeaderMutants() {}

  static List<Mutant> ofIbmMq() {
    return Stream.of("ibm-mq-9.0.5", "ibm-mq-9.0.4")
        .flatMap(api -> all(api, "MQ-LOGOUT-01", "MQ-WHOAMI-01", "MQ-LOGOUT-08").stream())
        .toList();
  }

  static List<Mutant> ofRested() {
    List<Mutant> all =
        new ArrayList<>(all("rested", "RESTED-LOGOUT-01", "RESTED-LOGOUT-01", "RESTED-LOGOUT-10"));
    all.add(
        RestedProxy.mutant(
            "RESTED-LOGOUT-01",
            "ends nothing where there are two cookies of a name",
            (request, origin) ->
                RestedProxy.logsOut(request) && isTwice(request)
                    ? ProxyResponse.of(204)
                    : origin.send(request)));
    return all;
  }

  private static List<Mutant> all(String api, String logsOut, String finds, String refuses) {
    return List.of(
        new Mutant(
            "separates cookies at commas",
            api,
            refuses,
            () -> reading(CookieHeaderMutants::splitAtCommas)),
        new Mutant(
            "separates cookies at commas and takes the last of a name",
            api,
            logsOut,
            () -> reading(pairs -> lastOfEachName(splitAtCommas(pairs)))),
        new Mutant(
            "accepts the first cookie of a name",
            api,
            finds,
            () -> reading(CookieHeaderMutants::firstOfEachName)),
        new Mutant(
            "accepts the last cookie of a name",
            api,
            finds,
            () -> reading(CookieHeaderMutants::lastOfEachName)));
  }

  private static Behaviour reading(UnaryOperator<List<String>> cookies) {
    return (request, origin) -> origin.send(request.withCookies(cookies));
  }

  private static List<String> splitAtCommas(List<String> pairs) {
    return pairs.stream().flatMap(pair -> Arrays.stream(pair.split(", *", -1))).toList();
  }

  private static List<String> firstOfEachName(List<String> pairs) {
    Set<String> names = new HashSet<>();
    return pairs.stream().filter(pair -> names.add(name(pair))).toList();
  }

  private static List<String> lastOfEachName(List<String> pairs) {
    List<String> reversed = new ArrayList<>(pairs);
    Collections.reverse(reversed);
    return firstOfEachName(reversed);
  }

  private static boolean isTwice(ProxyRequest request) {
    return request
        .header("Cookie")
        .orElse("")
        .matches(".*" + RestedProxy.COOKIE + "=.*; " + RestedProxy.COOKIE + "=.*");
  }

  private static String name(String pair) {
    return pair.replaceFirst("=.*", "");
  }
}
