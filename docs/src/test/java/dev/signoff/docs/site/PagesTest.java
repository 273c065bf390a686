package dev.signoff.docs.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.conformance.Catalogue;
import dev.signoff.conformance.report.DetectedMutants;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

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

  @Test
  void theStartPageStatesTheNumberOfMutants() {
    int faults =
        Catalogue.vendors().stream()
            .flatMap(it -> Catalogue.ids(it).stream())
            .mapToInt(it -> DetectedMutants.mutants(it).size())
            .sum();
    assertThat(BuiltSite.text(Path.of("index.md"))).contains(faults + " servers");
  }

  @Test
  void noParagraphPromisesWhatDoesNotFollow() {
    for (Path page : BuiltSite.ownPages()) {
      for (Element text : BuiltSite.page(page).select("main p")) {
        if (text.text().endsWith(":")) {
          Element next = text.nextElementSibling();
          assertThat(next).as(page + ": " + text.text()).isNotNull();
          assertThat(next.is("pre, ul, ol, div") && next.hasText()).as(text.text()).isTrue();
        }
      }
    }
  }
}
