package dev.signoff.docs.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.conformance.Catalogue;
import dev.signoff.conformance.check.Claim;
import dev.signoff.conformance.check.Row;
import dev.signoff.spec.Contract;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the suite demands for each flaw in each part of the credentials, as the pages tell it. */
class TruthTablesTest {
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
  void eachClaimIsACellThatLeadsToItsSentence(String vendor, String profile) {
    Map<Row, Claim> claims = Catalogue.truth(profile);
    List<Element> section = section(vendor, profile);

    claims.forEach(
        (row, claim) -> {
          Element place = place(section, row);
          List<Element> links = row.part() == null ? place.select("a") : cells(place, row);
          assertThat(links)
              .as(row.what())
              .anySatisfy(
                  it -> {
                    assertThat(it.attr("href"))
                        .isEqualTo("#" + claim.id().toLowerCase(Locale.ROOT));
                    assertThat(it.text()).isEqualTo(row.part() == null ? claim.id() : words(claim));
                  });
        });
    assertThat(section.stream().mapToInt(it -> it.select("td a").size()).sum())
        .isEqualTo(claims.keySet().stream().filter(it -> it.part() != null).count());
  }

  /** From the heading of the tables, or of this profile's among them, to the next such heading. */
  private static List<Element> section(String vendor, String profile) {
    Element heading =
        BuiltSite.page(Path.of(vendor + ".html")).expectFirst("h2#credentials-right-and-wrong");
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

  /** The request by its name, which tells what right credentials bring; the table comes next. */
  private static Element place(List<Element> section, Row row) {
    Element name =
        section.stream()
            .filter(it -> it.is("p") && it.select("strong").text().equals(row.request()))
            .findFirst()
            .orElseThrow(() -> new AssertionError("nothing is told of " + row.request()));
    return row.part() == null ? name : name.nextElementSibling().expectFirst("table");
  }

  /** What is linked where the line of the flaw meets the columns of the part. */
  private static List<Element> cells(Element table, Row row) {
    List<String> heads = table.select("th").eachText();
    Element line =
        table.select("tbody tr").stream()
            .filter(it -> it.child(0).text().equals(row.flaw().words()))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no line tells of " + row.what()));
    return line.select("td a").stream()
        .filter(it -> heads.get(it.parent().elementSiblingIndex()).contains(row.part().name()))
        .toList();
  }

  private static String words(Claim claim) {
    return claim.statuses().isEmpty()
        ? "refused"
        : claim.statuses().stream().map(String::valueOf).collect(Collectors.joining(" or "));
  }
}
