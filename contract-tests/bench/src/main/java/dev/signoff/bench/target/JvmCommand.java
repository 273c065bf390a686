package dev.signoff.bench.target;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Command line of a separate JVM. */
public final class JvmCommand {
  /** JVM flags of every target server. The heap is large enough for millions of sessions. */
  public static final List<String> SERVER_FLAGS = List.of("-Xms1g", "-Xmx4g");

  static {
    // When this process ends, all processes that it has started end too.
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly),
                "no-child-stays"));
  }

  private JvmCommand() {}

  /**
   * Returns the command for a class of this class path.
   *
   * @param flags flags of the JVM
   * @param mainClass the class
   * @return the command, without arguments
   */
  public static List<String> command(List<String> flags, String mainClass) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(mainClass);
    return command;
  }
}
