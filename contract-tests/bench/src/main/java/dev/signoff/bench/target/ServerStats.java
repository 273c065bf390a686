package dev.signoff.bench.target;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;

/**
 * What a server has used so far.
 *
 * @param cpuNanos processor time of the whole process
 * @param allocatedBytes what all threads that live now have allocated
 * @param threads how many those are
 * @param entries how many entries the session store has
 * @param compilerMillis how long the just-in-time compiler has been at work
 */
public record ServerStats(
    long cpuNanos, long allocatedBytes, int threads, long entries, long compilerMillis) {
  static ServerStats of(TargetServer subject) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long[] ids = threads.getAllThreadIds();
    // A thread that has ended meanwhile is -1.
    long allocated =
        Arrays.stream(threads.getThreadAllocatedBytes(ids)).map(n -> Math.max(0, n)).sum();
    return new ServerStats(
        system.getProcessCpuTime(), allocated, ids.length, subject.entries(), compiling());
  }

  private static long compiling() {
    CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
    return compiler == null ? 0 : compiler.getTotalCompilationTime();
  }
}
