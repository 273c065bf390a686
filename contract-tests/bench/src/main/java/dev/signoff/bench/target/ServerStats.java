package dev.signoff.bench.target;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;

/**
 * Statistics of a target server since its start.
 *
 * @param cpuNanos processor time of the whole process
 * @param allocatedBytes bytes that all live threads have allocated
 * @param threads number of live threads
 * @param entries number of entries in the session store
 * @param compilerMillis time of the just-in-time compiler in milliseconds
 */
public record ServerStats(
    long cpuNanos, long allocatedBytes, int threads, long entries, long compilerMillis) {
  static ServerStats of(TargetServer subject) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long[] ids = threads.getAllThreadIds();
    // The value of a thread that has ended meanwhile is -1.
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
