package dev.signoff.docs.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.conformance.Catalogue;
import dev.signoff.conformance.check.ExpectedStatus;
import dev.signoff.conformance.check.MatrixRow;
import dev.signoff.spec.Contract;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that the pages show the credential matrix of the suite. */
class CredentialMatrixPagesTest {
  static Stream<Arguments> profiles() {
    return Contract.all().stream()
        .flatMap(
            it ->
                it.profiles().isEmpty()
                    ? Stream.of(Arguments.of(it.id(), it.id()))
                    : it.profiles().stream().map(one -> Arguments.of(it.id(), one.id())));
  }

  @ParameterizedTest
  @MethodSource("profiles")
  void thePageShowsTheExpectedStatusAndItsRequirement(String vendor, String profile) {
    Set<String> demanded = new TreeSet<>();
    Catalogue.credentialMatrix(profile)
        .forEach((row, expected) -> demanded.add(words(row, expected)));

    assertThat(shown(section(vendor, profile))).isEqualTo(demanded).isNotEmpty();
  }

  private static String words(MatrixRow row, ExpectedStatus expected) {
    String statuses =
        expected.statuses().isEmpty()
            ? "refused"
            : expected.statuses().stream().map(String::valueOf).collect(Collectors.joining(" or "));
    String place = "#" + expected.id().toLowerCase(Locale.ROOT);
    return row.part() == null
        ? String.join(", ", row.request(), expected.id(), place)
        : String.join(
            ", ", row.request(), row.part().name(), row.defect().words(), statuses, place);
  }

  /** Returns the links beside the name of a request and in each cell of the table that follows. */
  private static Set<String> shown(List<Element> section) {
    Set<String> shown = new TreeSet<>();
    for (Element name : section.stream().filter(it -> it.is("p:has(strong)")).toList()) {
      String request = name.expectFirst("strong").text();
      for (Element link : name.select("a")) {
        shown.add(String.join(", ", request, link.text(), link.attr("href")));
      }
      Element table = name.nextElementSibling();
      List<String> parts = table.select("th > code:first-of-type").eachText();
      for (Element link : table.select("td > a")) {
        Element cell = link.parent();
        String part = parts.get(cell.elementSiblingIndex() - 1);
        String defect = cell.firstElementSibling().text();
        shown.add(String.join(", ", request, part, defect, link.text(), link.attr("href")));
      }
    }
    return shown;
  }

  /**
   * Returns the elements from the heading of the tables, or of a profile's tables, to the next such
   * heading.
   */
  private static List<Element> section(String vendor, String profile) {
    Element heading = BuiltSite.page(Path.of(vendor + ".html")).expectFirst("h2#credential-matrix");
    List<Element> section = until("h2", heading);
    if (profile.equals(vendor)) {
      return section;
    }
    String release = profile.substring(vendor.length() + 1);
    return section.stream()
        .filter(it -> it.is("h3") && it.text().contains(release))
        .findFirst()
        .map(it -> until("h2, h3", it))
        .orElseThrow();
  }

  private static List<Element> until(String end, Element heading) {
    List<Element> section = new ArrayList<>();
    for (Element next = heading.nextElementSibling();
        next != null && !next.is(end);
        next = next.nextElementSibling()) {
      section.add(next);
    }
    return section;
  }
}
