package id.jejaring.convening;

import java.lang.management.ManagementFactory;

/** How long this thread has computed, whatever else the machine does meanwhile. */
final class ProcessorTime {

  private final long start = now();

  long millis() {
    return (now() - start) / 1_000_000;
  }

  private static long now() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
