package dev.signoff.docs;

import java.nio.file.Path;

/** Builds the site, which the build of this module does. */
public final class Main {
  private Main() {}

  /**
   * Builds the site into {@code target/site}.
   *
   * @param args the directory of this module
   */
  public static void main(String[] args) {
    Site site = new Site(Path.of(args[0]));
    site.build();
    System.out.println("The documentation site is in " + site.directory());
  }
}
