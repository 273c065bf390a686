package dev.signoff.bench.report;

/**
 * Where it was measured.
 *
 * @param processors how many
 * @param java which version
 * @param system which operating system
 */
record Machine(int processors, String java, String system) {
  static Machine here() {
    return new Machine(
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("java.runtime.version"),
        System.getProperty("os.name") + " " + System.getProperty("os.arch"));
  }

  @Override
  public String toString() {
    return processors + " processors, Java " + java + ", " + system;
  }
}
