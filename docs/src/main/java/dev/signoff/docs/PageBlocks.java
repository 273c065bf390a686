package dev.signoff.docs;

import dev.signoff.conformance.Catalogue;
import dev.signoff.conformance.report.DetectedMutants;
import dev.signoff.docs.page.PageTemplate.TemplateBlock;
import dev.signoff.docs.report.ConformanceReports;
import dev.signoff.docs.vendor.CredentialMatrixTable;
import dev.signoff.docs.vendor.ErrorList;
import dev.signoff.docs.vendor.ExampleExchanges;
import dev.signoff.docs.vendor.ProfileDifferences;
import dev.signoff.docs.vendor.RequirementTable;
import java.util.Map;

/** Blocks that pages can contain. */
final class PageBlocks {
  private PageBlocks() {}

  static Map<String, TemplateBlock> of(CodeSamples samples, ConformanceReports reports) {
    return Map.of(
        "sample", samples::markdown,
        "sequence", ExampleExchanges::markdown,
        "requirements", RequirementTable::markdown,
        "differences", ProfileDifferences::markdown,
        "errors", ErrorList::markdown,
        "matrix", CredentialMatrixTable::markdown,
        "reports", argument -> reports.markdown(),
        "faults", PageBlocks::faults,
        "checks", vendor -> String.valueOf(Catalogue.ids(vendor).size()));
  }

  private static String faults(String vendors) {
    return String.valueOf(
        Catalogue.vendors().stream()
            .filter(it -> vendors.isEmpty() || it.equals(vendors))
            .flatMap(it -> Catalogue.ids(it).stream())
            .mapToInt(it -> DetectedMutants.mutants(it).size())
            .sum());
  }
}
