package dev.signoff.docs;

import java.nio.file.Path;

/** Builds the site, which the build of this module does. */
public final class SiteBuilder {
  private SiteBuilder() {}

  /**
   * Builds the site into {@code target/site}.
   *
   * @param args the directory of this module
   */
  public static void main(String[] args) {
    DocumentationSite site = new DocumentationSite(Path.of(args[0]));
    site.build();
    System.out.println("The documentation site is in " + site.directory());
  }
}
