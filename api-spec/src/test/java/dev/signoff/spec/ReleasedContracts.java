package dev.signoff.spec;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Contracts as they were last released, with the rules for their version numbers. */
final class ReleasedContracts {
  private static final Map<String, Contract> READ = new ConcurrentHashMap<>();

  private ReleasedContracts() {}

  static Contract of(String id) {
    return READ.computeIfAbsent(id, ReleasedContracts::read);
  }

  private static Contract read(String id) {
    String resource = "/released/" + id + ".yaml";
    try (InputStream in = ReleasedContracts.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is not there: see api-spec/README.md");
      }
      return Contract.parse(id, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read " + resource, unreadable);
    }
  }

  /**
   * Returns the message for a breaking change without a new version, or nothing if there is none.
   */
  static Optional<String> complaint(Contract released, Contract current) {
    List<String> changes = BreakingChanges.between(released, current);
    if (changes.isEmpty() || mayBreak(released.version(), current.version())) {
      return Optional.empty();
    }
    return Optional.of(
        current.id()
            + " "
            + current.version()
            + " breaks what "
            + released.version()
            + " promised:\n- "
            + String.join("\n- ", changes)
            + "\nTake it back, or set info.version to "
            + next(released.version())
            + " and name it in CHANGELOG.md.");
  }

  /** Below 1.0.0 the minor number says that something broke, from then on the major one. */
  static boolean mayBreak(String released, String current) {
    int[] was = numbers(released);
    int[] is = numbers(current);
    return is[0] > was[0] || (was[0] == 0 && is[0] == 0 && is[1] > was[1]);
  }

  private static String next(String released) {
    int[] was = numbers(released);
    return was[0] == 0 ? "0." + (was[1] + 1) + ".0" : (was[0] + 1) + ".0.0";
  }

  private static int[] numbers(String version) {
    if (!version.matches("\\d+\\.\\d+\\.\\d+")) {
      throw new IllegalArgumentException("info.version " + version + " is not like 1.2.3");
    }
    return List.of(version.split("\\.", -1)).stream().mapToInt(Integer::parseInt).toArray();
  }
}
