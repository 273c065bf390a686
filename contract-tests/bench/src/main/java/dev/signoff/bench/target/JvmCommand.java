package dev.signoff.bench.target;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How a JVM beside this one is started. */
public final class JvmCommand {
  /** The same for every server under load; the heap is for millions of sessions at rest. */
  public static final List<String> SERVER_FLAGS = List.of("-Xms1g", "-Xmx4g");

  static {
    // Whatever ends this process ends all that it has started.
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly),
                "no-child-stays"));
  }

  private JvmCommand() {}

  /**
   * The command for a class of this class path.
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
