package dev.signoff.bench.report;

/**
 * Where it was measured.
 *
 * @param processors how many
 * @param java which version
 * @param system which operating system
 */
record MachineInfo(int processors, String java, String system) {
  static MachineInfo here() {
    return new MachineInfo(
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("java.runtime.version"),
        System.getProperty("os.name") + " " + System.getProperty("os.arch"));
  }

  @Override
  public String toString() {
    return processors + " processors, Java " + java + ", " + system;
  }
}
