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

/** Catalogue of all checks of each vendor, which is read without any request. */
public final class Catalogue {
  private static final URI PLACEHOLDER_URL = URI.create("http://localhost");

  private Catalogue() {}

  /**
   * Check together with the profiles that it belongs to.
   *
   * @param check the check
   * @param profiles the ids of the profiles that contain this check in this form; empty means all
   */
  public record CatalogueEntry(Check check, List<String> profiles) {}

  /** {@return the vendors, as the command line calls them} */
  public static List<String> vendors() {
    return Contract.all().stream().map(Contract::id).toList();
  }

  /**
   * Returns the checks of a vendor, of all its profiles.
   *
   * @param vendor the vendor's id, such as {@code ibm-mq}
   * @return the checks, in the contract's order
   */
  public static List<CatalogueEntry> of(String vendor) {
    List<Target> profiles = profiles(vendor);
    List<CatalogueEntry> entries = new ArrayList<>();
    for (Target target : profiles) {
      for (Check check : checks(target)) {
        if (entries.stream().noneMatch(it -> isSame(it.check(), check))) {
          entries.add(new CatalogueEntry(check, profilesWith(profiles, check)));
        }
      }
    }
    return inOrder(vendor, entries);
  }

  /**
   * Returns the ids of a vendor's checks.
   *
   * @param vendor the vendor's id, such as {@code ibm-mq}
   * @return the ids, in the order of {@link #of}
   */
  public static List<String> ids(String vendor) {
    return of(vendor).stream().map(it -> it.check().id()).distinct().toList();
  }

  /**
   * Returns the credential matrix: the required statuses for valid credentials and for each
   * credential defect.
   *
   * @param profile the id of a profile, such as {@code ibm-mq-9.0.4}, or of a contract without
   *     profiles, such as {@code rested}
   * @return the required statuses of each row, in the contract's order
   * @throws IllegalArgumentException if there is no such profile
   */
  public static Map<MatrixRow, ExpectedStatus> credentialMatrix(String profile) {
    return vendors().stream()
        .flatMap(vendor -> profiles(vendor).stream())
        .map(Catalogue::vendor)
        .filter(it -> it.profile().orElse(it.contract().id()).equals(profile))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no profile " + profile))
        .matrix()
        .expectedStatuses();
  }

  /** Rejects unknown check ids, and a selection that leaves no check of this profile. */
  static void requireKnown(Target target, List<Check> checks) {
    for (String id : target.named()) {
      if (checks.stream().noneMatch(check -> check.id().equals(id))) {
        requireKnown(target.vendor(), id);
      }
    }
    if (checks.stream().noneMatch(check -> target.runs(check.id()))) {
      throw new IllegalArgumentException("no check is selected");
    }
  }

  private static void requireKnown(String vendor, String id) {
    List<String> known = ids(vendor);
    if (!known.contains(id)) {
      throw new IllegalArgumentException(
          "there is no check " + id + " of " + vendor + Suggestions.hint(id, known));
    }
  }

  private static List<String> profilesWith(List<Target> profiles, Check check) {
    List<String> ids =
        profiles.stream()
            .filter(target -> checks(target).stream().anyMatch(it -> isSame(it, check)))
            .map(target -> target.release().profile())
            .toList();
    return ids.size() == profiles.size() ? List.of() : ids;
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
    RawHttpClient httpClient =
        new RawHttpClient(
            target.url(), target.trust(), target.timeout(), new RateLimitBackoff(wait -> {}));
    return VendorSuites.of(target, httpClient);
  }

  /** Returns one target for each profile, with every optional setting filled in. */
  private static List<Target> profiles(String vendor) {
    return switch (vendor) {
      case "ibm-mq" ->
          Stream.of("9.0.5", "9.0.3")
              .map(release -> withAllSettings(Target.ibmMq(PLACEHOLDER_URL).release(release)))
              .toList();
      case "rested" -> List.of(withAllSettings(Target.rested(PLACEHOLDER_URL)));
      case "rocket-chat" -> List.of(withAllSettings(Target.rocketChat(PLACEHOLDER_URL)));
      default ->
          throw new IllegalArgumentException(
              "there is no vendor " + vendor + "; there are " + String.join(", ", vendors()));
    };
  }

  private static Target withAllSettings(Target target) {
    return target
        .user("user", "")
        .otherUser("other", "")
        .key("key")
        .endpoint("endpoint")
        .otherKey("other")
        .otherEndpoint("other");
  }
}
