package dev.signoff.docs.vendor;

import dev.signoff.conformance.Catalogue;
import dev.signoff.conformance.check.Check;
import dev.signoff.conformance.report.DetectedMutants;
import dev.signoff.spec.Contract;
import dev.signoff.spec.ContractOperation;
import dev.signoff.spec.Requirement;
import java.util.List;

/** Table of the requirements of a vendor: source, check, and the mutants that the check finds. */
public final class RequirementTable {
  private RequirementTable() {}

  /**
   * Lists the requirements of a vendor.
   *
   * @param vendor such as {@code ibm-mq}
   * @return a section for each operation
   */
  public static String markdown(String vendor) {
    StringBuilder text = new StringBuilder();
    for (ContractOperation operation : Contract.load(vendor).operations()) {
      if (!operation.requirements().isEmpty()) {
        text.append("### ").append(operation.summary()).append("\n\n");
        operation.requirements().forEach(it -> text.append(requirement(vendor, it)));
      }
    }
    return text.append(further(vendor)).toString();
  }

  /** Returns the list of checks that go beyond the vendor's requirements. */
  private static String further(String vendor) {
    List<String> known = Contract.load(vendor).requirements().stream().map(it -> it.id()).toList();
    StringBuilder text = new StringBuilder();
    Catalogue.of(vendor).stream()
        .map(it -> it.check().requirement())
        .filter(it -> !known.contains(it.id()))
        .forEach(it -> text.append(requirement(vendor, it)));
    return text.isEmpty() ? "" : "### Beyond the vendor's sentences\n\n" + text;
  }

  private static String requirement(String vendor, Requirement requirement) {
    StringBuilder text = new StringBuilder();
    text.append("#### ").append(requirement.id()).append("\n\n");
    text.append(requirement.text()).append("\n\n");
    text.append("*").append(level(requirement)).append(". ");
    text.append(source(requirement)).append(".");
    if (!requirement.profiles().isEmpty()) {
      text.append(" Only in ").append(String.join(", ", requirement.profiles())).append(".");
    }
    text.append("*\n\n");
    Catalogue.of(vendor).stream()
        .filter(it -> it.check().id().equals(requirement.id()))
        .forEach(it -> text.append(check(it.check(), it.profiles())));
    text.append(faults(requirement.id()));
    return text.toString();
  }

  private static String check(Check check, List<String> profiles) {
    String where = profiles.isEmpty() ? "" : " (" + String.join(", ", profiles) + ")";
    return "- **Sent%s**: %s.\n- **Expected**: %s.\n\n"
        .formatted(where, PlainText.plain(check.sends()), PlainText.plain(check.expects()));
  }

  private static String faults(String id) {
    List<String> faults = DetectedMutants.mutants(id);
    if (faults.isEmpty()) {
      return "";
    }
    StringBuilder text = new StringBuilder();
    text.append("<details><summary>").append(faults.size());
    text.append(faults.size() == 1 ? " faulty server" : " faulty servers");
    text.append(" that this check finds</summary>\n\nA server that\n\n");
    faults.forEach(it -> text.append("- ").append(PlainText.plain(it)).append("\n"));
    return text.append("\n</details>\n\n").toString();
  }

  private static String level(Requirement requirement) {
    return switch (requirement.level()) {
      case MUST -> "**must**";
      case SHOULD -> "**should**: a server that breaks it gets a warning";
      case INFO -> "**info**: observed and reported, never failed";
    };
  }

  private static String source(Requirement requirement) {
    return switch (requirement.source()) {
      case SPECIFICATION -> "From [the vendor's page on logging out](#sources)";
      case VENDOR -> "From [the vendor's other documentation](#sources)";
      case CAPTURE -> "From the source code or a capture of the real system";
      case DECISION -> "Decided by this project, since the vendor does not say";
    };
  }
}
