package dev.signoff.docs;

import java.nio.file.Path;

/** Main class that builds the site during the build of this module. */
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
