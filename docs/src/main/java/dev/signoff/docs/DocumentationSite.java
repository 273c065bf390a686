package dev.signoff.docs;

import dev.signoff.docs.page.PageLayout;
import dev.signoff.docs.page.PageTemplate;
import dev.signoff.docs.page.SitePage;
import dev.signoff.docs.report.ConformanceReports;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Documentation site as a folder of files: pages, reference, Javadoc and reports. */
final class DocumentationSite {
  /** Pages in the order of the navigation. */
  private static final List<String> PAGES =
      List.of("index", "ibm-mq", "rested", "rocket-chat", "sdk", "server", "conformance");

  private final Path module;
  private final OutputFolder site;

  DocumentationSite(Path module) {
    this.module = module;
    this.site = new OutputFolder(module.resolve("target/site"));
  }

  Path directory() {
    return site.path();
  }

  void build() {
    site.clear();
    CodeSamples samples = CodeSamples.in(module.resolve("src/test/java/dev/signoff/docs/samples"));
    ConformanceReports reports = ConformanceReports.run();
    OutputFolder.copy(module.resolve("src/main/site"), site.path());
    reports.writeTo(site.path().resolve("reports"));
    pages(samples, reports);
    ReferenceFiles.writeTo(site, samples);
    ThirdPartyPages foreign = new ThirdPartyPages(site);
    foreign.reports("reports");
    foreign.javadoc(module.resolve("target/javadoc"), "javadoc");
  }

  private void pages(CodeSamples samples, ConformanceReports reports) {
    PageTemplate template = new PageTemplate(PageBlocks.of(samples, reports));
    List<SitePage> pages = new ArrayList<>();
    for (String name : PAGES) {
      Path source = module.resolve("src/main/pages").resolve(name + ".md");
      pages.add(SitePage.of(name, template.filled(OutputFolder.read(source))));
    }
    PageLayout layout =
        new PageLayout(OutputFolder.read(module.resolve("src/main/pages/layout.html.mustache")));
    for (SitePage page : pages) {
      site.write(page.name() + ".md", page.markdown());
      site.write(page.name() + ".html", layout.html(page, pages));
    }
    site.write("llms.txt", LlmsIndex.of(pages, reports.profiles()));
  }
}
