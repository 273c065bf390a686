package dev.signoff.spec;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Sentence that explains why an operation ends as it does, with the names that appear in the
 * request.
 */
final class CauseSentence {
  private final ContractOperation operation;
  private final List<List<Credential>> alternatives;

  CauseSentence(ContractOperation operation, @Nullable Variant variant) {
    this.operation = operation;
    this.alternatives = variant == null ? operation.security() : variant.security();
  }

  String of(Cause cause) {
    return switch (cause.kind()) {
      case LACKS -> "The request " + lacks(cause.what()) + ".";
      case REFUSES -> "The server does not accept the value of " + part(cause.what()) + ".";
      case BODY ->
          cause.what().equals("malformed")
              ? "The request body is not well-formed."
              : "A property of the request body has the wrong type.";
      case USER -> "The session is that of the user `" + cause.what() + "`.";
      case GIVEN ->
          cause.what().substring(0, 1).toUpperCase(Locale.ROOT) + cause.what().substring(1) + ".";
    };
  }

  /**
   * Returns whether a credential is missing, which it is only if no alternative credential is sent.
   */
  private String lacks(String scheme) {
    if (alternatives.stream().noneMatch(all -> hasScheme(all, scheme))) {
      throw new IllegalArgumentException(operation + " does not demand " + scheme);
    }
    List<String> missing = credentials(it -> it.equals(scheme) || replaces(it, scheme)).toList();
    return missing.size() == 1
        ? "lacks " + missing.get(0)
        : "has neither " + String.join(" nor ", missing);
  }

  private String part(String what) {
    if (alternatives.stream().anyMatch(all -> hasScheme(all, what))) {
      return credentials(what::equals).collect(Collectors.joining());
    }
    return operation.path().contains("{" + what + "}")
        ? "the path parameter `" + what + "`"
        : "the property `" + what + "` of the request body";
  }

  private boolean replaces(String other, String scheme) {
    return alternatives.stream().noneMatch(all -> hasScheme(all, other) && hasScheme(all, scheme));
  }

  private Stream<String> credentials(Predicate<String> scheme) {
    return alternatives.stream()
        .flatMap(List::stream)
        .filter(credential -> scheme.test(credential.scheme()))
        .map(CauseSentence::words)
        .distinct();
  }

  private static boolean hasScheme(List<Credential> all, String scheme) {
    return all.stream().anyMatch(credential -> credential.scheme().equals(scheme));
  }

  private static String words(Credential credential) {
    String kind = credential.in().equals("query") ? "query parameter" : credential.in();
    return "the " + kind + " `" + credential.name() + "`";
  }
}
