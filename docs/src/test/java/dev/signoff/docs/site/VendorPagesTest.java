package dev.signoff.docs.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.conformance.Catalogue;
import dev.signoff.conformance.report.DetectedMutants;
import dev.signoff.spec.Contract;
import dev.signoff.spec.DocumentedFailure;
import dev.signoff.spec.Profile;
import dev.signoff.spec.Requirement;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VendorPagesTest {
  @ParameterizedTest
  @ValueSource(strings = {"ibm-mq", "rested", "rocket-chat"})
  void everyRequirementIsThereWithItsChecksAndFaults(String vendor) {
    Document page = BuiltSite.page(Path.of(vendor + ".html"));
    for (Requirement requirement : Contract.load(vendor).requirements()) {
      String id = requirement.id();
      Element heading = page.getElementById(id.toLowerCase(Locale.ROOT));
      assertThat(heading).as(id).isNotNull();
      String section = section(heading);
      assertThat(section).contains(requirement.level().word());
      Catalogue.of(vendor).stream()
          .filter(it -> it.check().id().equals(id))
          .forEach(
              it ->
                  assertThat(section)
                      .contains(text(it.check().sends()), text(it.check().expects())));
      assertThat(DetectedMutants.mutants(id).stream().map(VendorPagesTest::text))
          .allMatch(section::contains);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ibm-mq", "rested", "rocket-chat"})
  void everyErrorIsThereWithItsCure(String vendor) {
    String page = BuiltSite.page(Path.of(vendor + ".html")).text();
    for (DocumentedFailure failure : DocumentedFailure.of(Contract.load(vendor))) {
      assertThat(page).contains(failure.cure().replace("`", ""));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ibm-mq", "rested", "rocket-chat"})
  void eachRequestOfASequenceHasItsResponse(String vendor) {
    List<Element> sequences = BuiltSite.page(Path.of(vendor + ".html")).select(".sequence");

    assertThat(sequences).isNotEmpty();
    for (Element sequence : sequences) {
      List<String> messages = sequence.select("li.request, li.response").eachAttr("class");
      assertThat(messages).hasSizeGreaterThan(3);
      for (int i = 0; i < messages.size(); i++) {
        assertThat(messages.get(i)).isEqualTo(i % 2 == 0 ? "request" : "response");
      }
      assertThat(messages).last().isEqualTo("response");
      assertThat(sequence.select("li.request")).allMatch(it -> it.text().contains(" /"));
    }
  }

  @Test
  void theProfilesOfAVendorAreSideBySide() {
    List<Contract> vendors =
        Contract.all().stream().filter(it -> it.profiles().size() > 1).toList();

    assertThat(vendors).isNotEmpty();
    for (Contract vendor : vendors) {
      List<String> profiles = vendor.profiles().stream().map(Profile::id).toList();
      Element table =
          BuiltSite.page(Path.of(vendor.id() + ".html")).select("table").stream()
              .filter(it -> it.select("th").eachText().containsAll(profiles))
              .findFirst()
              .orElseThrow();
      assertThat(table.select("th")).hasSize(1 + profiles.size());
      assertThat(table.select("tbody tr"))
          .hasSizeGreaterThan(1)
          .allSatisfy(
              it -> assertThat(Set.copyOf(it.select("td + td").eachText())).hasSizeGreaterThan(1));
    }
  }

  private static String section(Element heading) {
    StringBuilder text = new StringBuilder();
    for (Element next = heading.nextElementSibling();
        next != null && !next.tagName().matches("h[1-4]");
        next = next.nextElementSibling()) {
      text.append(next.text()).append('\n');
    }
    return text.toString();
  }

  private static String text(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
