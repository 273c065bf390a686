package dev.signoff.docs;

import dev.signoff.conformance.Catalogue;
import dev.signoff.conformance.report.DetectedMutants;
import dev.signoff.docs.page.Template.Block;
import dev.signoff.docs.report.Reports;
import dev.signoff.docs.vendor.Differences;
import dev.signoff.docs.vendor.Errors;
import dev.signoff.docs.vendor.Messages;
import dev.signoff.docs.vendor.Requirements;
import dev.signoff.docs.vendor.Truth;
import java.util.Map;

/** What a page can have filled in. */
final class Blocks {
  private Blocks() {}

  static Map<String, Block> of(Samples samples, Reports reports) {
    return Map.of(
        "sample", samples::markdown,
        "sequence", Messages::markdown,
        "requirements", Requirements::markdown,
        "differences", Differences::markdown,
        "errors", Errors::markdown,
        "truth", Truth::markdown,
        "reports", argument -> reports.markdown(),
        "faults", Blocks::faults,
        "checks", vendor -> String.valueOf(Catalogue.ids(vendor).size()));
  }

  private static String faults(String vendors) {
    return String.valueOf(
        Catalogue.vendors().stream()
            .filter(it -> vendors.isEmpty() || it.equals(vendors))
            .flatMap(it -> Catalogue.ids(it).stream())
            .mapToInt(it -> DetectedMutants.faults(it).size())
            .sum());
  }
}
