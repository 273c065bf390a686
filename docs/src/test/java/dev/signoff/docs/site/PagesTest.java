package dev.signoff.docs.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.conformance.Catalogue;
import dev.signoff.conformance.report.Proof;
import dev.signoff.spec.Contract;
import dev.signoff.spec.Failure;
import dev.signoff.spec.Requirement;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {
  private static final int MOST_BYTES = 100_000;

  @Test
  void aPageWithAllThatItLoadsWeighsLessThanItMay() {
    int shared =
        BuiltSite.text(Path.of("site.css")).length()
            + BuiltSite.text(Path.of("signoff.svg")).length();
    for (Path page : BuiltSite.ownPages()) {
      int bytes = BuiltSite.text(page).getBytes(StandardCharsets.UTF_8).length;
      assertThat(bytes + shared).as(page.toString()).isLessThan(MOST_BYTES);
    }
  }

  @Test
  void aReportAndAPageOfJavadocWeighLessThanTheyMayOnTheWire() throws IOException {
    for (Path page : BuiltSite.files(".html")) {
      ByteArrayOutputStream wire = new ByteArrayOutputStream();
      try (GZIPOutputStream gzip = new GZIPOutputStream(wire)) {
        gzip.write(BuiltSite.text(page).getBytes(StandardCharsets.UTF_8));
      }
      assertThat(wire.size()).as(page.toString()).isLessThan(MOST_BYTES);
    }
  }

  @Test
  void noPageButTheReferenceHasAScript() {
    for (Path page : BuiltSite.files(".html")) {
      if (!page.startsWith("reference")) {
        assertThat(BuiltSite.page(page).select("script, [onclick], [onload]"))
            .as("" + page)
            .isEmpty();
      }
      assertThat(BuiltSite.page(page).select("style, [style]")).as("" + page).isEmpty();
    }
  }

  @Test
  void everyPageIsThereAsMarkdownToo() {
    for (Path page : BuiltSite.ownPages()) {
      String name = page.toString().replace(".html", ".md");
      Document html = BuiltSite.page(page);
      assertThat(BuiltSite.text(Path.of(name))).startsWith("# " + html.select("h1").text());
      assertThat(html.select("link[rel=alternate][type=text/markdown]").attr("href"))
          .isEqualTo(name);
      assertThat(BuiltSite.text(Path.of("llms.txt"))).contains("(" + name + ")");
    }
  }

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
      assertThat(Proof.faults(id).stream().map(PagesTest::text)).allMatch(section::contains);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ibm-mq", "rested", "rocket-chat"})
  void everyErrorIsThereWithItsCure(String vendor) {
    String page = BuiltSite.page(Path.of(vendor + ".html")).text();
    for (Failure failure : Failure.of(Contract.load(vendor))) {
      assertThat(page).contains(failure.cure().replace("`", ""));
    }
  }

  @Test
  void theStartTellsHowManyFaultyServersThereAre() {
    int faults =
        Catalogue.vendors().stream()
            .flatMap(it -> Catalogue.ids(it).stream())
            .mapToInt(it -> Proof.faults(it).size())
            .sum();
    assertThat(BuiltSite.text(Path.of("index.md"))).contains(faults + " servers");
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
