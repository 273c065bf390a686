package dev.signoff.docs;

import dev.signoff.docs.page.Layout;
import dev.signoff.docs.page.Page;
import dev.signoff.docs.page.Template;
import dev.signoff.docs.report.Reports;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The site: pages, the reference, Javadoc and reports, as one folder of files. */
final class Site {
  /** The pages, in the order of the navigation. */
  private static final List<String> PAGES =
      List.of("index", "ibm-mq", "rested", "rocket-chat", "sdk", "server", "conformance");

  private final Path module;
  private final Folder site;

  Site(Path module) {
    this.module = module;
    this.site = new Folder(module.resolve("target/site"));
  }

  Path directory() {
    return site.path();
  }

  void build() {
    site.clear();
    Samples samples = Samples.in(module.resolve("src/test/java/dev/signoff/docs/samples"));
    Reports reports = Reports.run();
    Folder.copy(module.resolve("src/main/site"), site.path());
    reports.writeTo(site.path().resolve("reports"));
    pages(samples, reports);
    Reference.writeTo(site, samples);
    Foreign foreign = new Foreign(site);
    foreign.reports("reports");
    foreign.javadoc(module.resolve("target/javadoc"), "javadoc");
  }

  private void pages(Samples samples, Reports reports) {
    Template template = new Template(Blocks.of(samples, reports));
    List<Page> pages = new ArrayList<>();
    for (String name : PAGES) {
      Path source = module.resolve("src/main/pages").resolve(name + ".md");
      pages.add(Page.of(name, template.filled(Folder.read(source))));
    }
    Layout layout = new Layout(Folder.read(module.resolve("src/main/pages/layout.html.mustache")));
    for (Page page : pages) {
      site.write(page.name() + ".md", page.markdown());
      site.write(page.name() + ".html", layout.html(page, pages));
    }
    site.write("llms.txt", Llms.of(pages, reports.profiles()));
  }
}
