package dev.signoff.bench.report;

/**
 * Machine on which the figures were measured.
 *
 * @param processors number of processors
 * @param java version of Java
 * @param system operating system and architecture
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
