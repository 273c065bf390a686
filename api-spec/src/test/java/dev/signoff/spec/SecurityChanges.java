package dev.signoff.spec;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Changes of the credentials that an operation requires. To demand more shuts clients out; to
 * demand less lets in what the contract kept out, and that was a promise too. A further way in, by
 * another credential, breaks nothing.
 */
final class SecurityChanges {
  private final BreakingChangeReport differences;

  SecurityChanges(BreakingChangeReport differences) {
    this.differences = differences;
  }

  void judge(String where, List<List<Credential>> was, List<List<Credential>> now) {
    Set<Set<String>> before = schemes(was);
    Set<Set<String>> after = schemes(now);
    boolean demandsMore =
        before.stream().anyMatch(old -> after.stream().noneMatch(old::containsAll));
    boolean demandsLess =
        after.stream()
            .filter(alternative -> !before.contains(alternative))
            .anyMatch(alternative -> before.stream().anyMatch(o -> o.containsAll(alternative)));
    if (demandsMore || demandsLess) {
      differences.exchanged(where, "security", text(before), text(after));
    }
    List<Credential> credentials = now.stream().flatMap(List::stream).toList();
    was.stream()
        .flatMap(List::stream)
        .forEach(
            old ->
                credentials.stream()
                    .filter(credential -> credential.scheme().equals(old.scheme()))
                    .forEach(
                        credential ->
                            differences.exchanged(
                                where,
                                "credential " + old.scheme(),
                                onTheWire(old),
                                onTheWire(credential))));
  }

  /** Returns the names in each alternative. No alternative is one that demands nothing. */
  private static Set<Set<String>> schemes(List<List<Credential>> alternatives) {
    if (alternatives.isEmpty()) {
      return Set.of(Set.of());
    }
    return alternatives.stream()
        .map(all -> all.stream().map(Credential::scheme).collect(Collectors.toSet()))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static String text(Set<Set<String>> alternatives) {
    return alternatives.stream()
        .map(all -> all.isEmpty() ? "none" : String.join(" and ", new TreeSet<>(all)))
        .collect(Collectors.joining(" or "));
  }

  private static String onTheWire(Credential credential) {
    return credential.in()
        + " "
        + credential.name()
        + (credential.anySuffix() ? " with any suffix" : "");
  }
}
