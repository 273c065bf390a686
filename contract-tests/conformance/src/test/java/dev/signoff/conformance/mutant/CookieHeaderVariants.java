package dev.signoff.conformance.mutant;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;

/** Conforming variants of how a server reads the header {@code Cookie}. */
final class CookieHeaderVariants {
  private CookieHeaderVariants() {}

  static List<Mutant> of(String api) {
    return List.of(
        // RFC 6265 §4.1.1 allows no comma in a value.
        reading(
            api,
            "ignores cookies with a comma",
            pairs -> pairs.stream().filter(pair -> !pair.contains(",")).toList()),
        reading(
            api,
            "looks at the last cookie first",
            pairs -> {
              List<String> reversed = new ArrayList<>(pairs);
              Collections.reverse(reversed);
              return reversed;
            }));
  }

  private static Mutant reading(String api, String name, UnaryOperator<List<String>> cookies) {
    return new Mutant(
        name, api, "", () -> (request, origin) -> origin.send(request.withCookies(cookies)));
  }
}
