package id.jejaring.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A small program in a process of its own, with a heap of its own. For tests. */
public record Program(int exit, String printed) {

  private static final int PATIENCE_MINUTES = 5;

  /** What it printed, by line. */
  public List<String> lines() {
    return printed.lines().toList();
  }

  /** Runs the main method of a class to its end; the heap is such as {@code -Xmx64m}. */
  public static Program run(String heap, Class<?> main, String... arguments)
      throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-XX:+EnableDynamicAgentLoading",
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            heap,
            "-cp",
            System.getProperty("java.class.path"),
            main.getName()));
    command.addAll(List.of(arguments));
    var output = Files.createTempFile("jejaring-", ".out");
    try {
      var process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly().onExit().join();
        throw new AssertionError("It does not end: " + Files.readString(output));
      }
      return new Program(process.exitValue(), Files.readString(output));
    } finally {
      Files.delete(output);
    }
  }
}
