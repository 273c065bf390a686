package dev.signoff.conformance;

import dev.signoff.conformance.check.Check;
import dev.signoff.conformance.check.ExpectedStatus;
import dev.signoff.conformance.check.MatrixRow;
import dev.signoff.conformance.check.VendorSuite;
import dev.signoff.conformance.http.RateLimitBackoff;
import dev.signoff.conformance.http.RawHttpClient;
import dev.signoff.conformance.target.Target;
import dev.signoff.spec.Contract;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All checks of a vendor, to be read: no server is asked. */
public final class Catalogue {
  private static final URI NOWHERE = URI.create("http://localhost");

  private Catalogue() {}

  /**
   * A check, and where it is made.
   *
   * @param check the check
   * @param profiles the profiles in which it is made just so; empty means all
   */
  public record CatalogueEntry(Check check, List<String> profiles) {}

  /** {@return the vendors, as the command line calls them} */
  public static List<String> vendors() {
    return Contract.all().stream().map(Contract::id).toList();
  }

  /**
   * The checks of a vendor, those of all profiles.
   *
   * @param vendor such as {@code ibm-mq}
   * @return the checks, in the contract's order
   */
  public static List<CatalogueEntry> of(String vendor) {
    List<Target> profiles = profiles(vendor);
    List<CatalogueEntry> entries = new ArrayList<>();
    for (Target target : profiles) {
      for (Check check : checks(target)) {
        if (entries.stream().noneMatch(it -> isSame(it.check(), check))) {
          entries.add(new CatalogueEntry(check, in(profiles, check)));
        }
      }
    }
    return inOrder(vendor, entries);
  }

  /**
   * The ids of the checks.
   *
   * @param vendor such as {@code ibm-mq}
   * @return the ids, in the order of {@link #of}
   */
  public static List<String> ids(String vendor) {
    return of(vendor).stream().map(it -> it.check().id()).distinct().toList();
  }

  /**
   * The truth table: what a server must answer to right credentials, and to each flaw in each part.
   *
   * @param profile such as {@code ibm-mq-9.0.4} or {@code rested}
   * @return what is required of each row, in the contract's order
   * @throws IllegalArgumentException if there is no such profile
   */
  public static Map<MatrixRow, ExpectedStatus> truth(String profile) {
    return vendors().stream()
        .flatMap(vendor -> profiles(vendor).stream())
        .map(Catalogue::vendor)
        .filter(it -> it.profile().orElse(it.contract().id()).equals(profile))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no profile " + profile))
        .truth()
        .claims();
  }

  /** Refuses ids that are no check's, and a choice of which this profile has none. */
  static void requireKnown(Target target, List<Check> checks) {
    for (String id : target.named()) {
      if (checks.stream().noneMatch(check -> check.id().equals(id))) {
        requireKnown(target.vendor(), id);
      }
    }
    if (checks.stream().noneMatch(check -> target.runs(check.id()))) {
      throw new IllegalArgumentException("no check is left to run");
    }
  }

  private static void requireKnown(String vendor, String id) {
    List<String> known = ids(vendor);
    if (!known.contains(id)) {
      throw new IllegalArgumentException(
          "there is no check " + id + " of " + vendor + Suggestions.hint(id, known));
    }
  }

  private static List<String> in(List<Target> profiles, Check check) {
    List<String> in =
        profiles.stream()
            .filter(target -> checks(target).stream().anyMatch(it -> isSame(it, check)))
            .map(target -> target.release().profile())
            .toList();
    return in.size() == profiles.size() ? List.of() : in;
  }

  private static boolean isSame(Check one, Check other) {
    return one.id().equals(other.id())
        && one.sends().equals(other.sends())
        && one.expects().equals(other.expects());
  }

  private static List<CatalogueEntry> inOrder(String vendor, List<CatalogueEntry> entries) {
    List<String> order = Contract.load(vendor).requirements().stream().map(it -> it.id()).toList();
    return Stream.concat(
            order.stream().flatMap(id -> entries.stream().filter(it -> it.check().id().equals(id))),
            entries.stream().filter(it -> !order.contains(it.check().id())))
        .toList();
  }

  private static List<Check> checks(Target target) {
    return vendor(target).checks();
  }

  private static VendorSuite vendor(Target target) {
    RawHttpClient wire =
        new RawHttpClient(
            target.url(), target.trust(), target.timeout(), new RateLimitBackoff(wait -> {}));
    return VendorSuites.of(target, wire);
  }

  /** A target for each profile, with everything that a check could want. */
  private static List<Target> profiles(String vendor) {
    return switch (vendor) {
      case "ibm-mq" ->
          Stream.of("9.0.5", "9.0.3")
              .map(release -> everything(Target.ibmMq(NOWHERE).release(release)))
              .toList();
      case "rested" -> List.of(everything(Target.rested(NOWHERE)));
      case "rocket-chat" -> List.of(everything(Target.rocketChat(NOWHERE)));
      default ->
          throw new IllegalArgumentException(
              "there is no vendor " + vendor + "; there are " + String.join(", ", vendors()));
    };
  }

  private static Target everything(Target target) {
    return target
        .user("user", "")
        .otherUser("other", "")
        .key("key")
        .endpoint("endpoint")
        .otherKey("other")
        .otherEndpoint("other");
  }
}
