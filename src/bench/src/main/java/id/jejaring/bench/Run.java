package id.jejaring.bench;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs each piece in a process of its own and gathers what it tells. */
final class Run {

  private static final String LAUNCHER = "org.springframework.boot.loader.launch.PropertiesLauncher";

  private final Path directory;
  private final Map<String, String> figures = new LinkedHashMap<>();
  private final Map<String, String> failures = new LinkedHashMap<>();

  Run(Path directory) {
    this.directory = directory;
  }

  /** What was told, by name. */
  Map<String, String> figures() {
    return figures;
  }

  /** Which pieces ended without their figures, and why as far as that is known. */
  Map<String, String> failures() {
    return failures;
  }

  /** One of our own, in a process with so much memory. */
  void piece(String heap, String... piece) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    for (var argument : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
      if (!argument.startsWith("-Xmx")) {
        command.add(argument);
      }
    }
    command.add("-Xmx" + heap);
    command.add("-classpath");
    command.add(System.getProperty("java.class.path"));
    boolean isPacked = System.getProperty("loader.main") != null;
    command.add(isPacked ? LAUNCHER : Bench.class.getName());
    command.add(directory.toString());
    command.addAll(List.of(piece));
    figures.put("heap." + String.join(".", piece).toLowerCase(java.util.Locale.ROOT), heap);
    run(String.join(" ", piece), command);
  }

  /** A peer with a POM of its own. */
  void maven(String peer) throws IOException, InterruptedException {
    var pom = Path.of(System.getProperty("bench.peers"), peer, "pom.xml");
    run(
        peer,
        List.of(
            System.getProperty("bench.maven"),
            "-q",
            "-B",
            "-f",
            pom.toString(),
            "compile",
            "exec:exec",
            "-Dpeer.shared=" + shared(),
            "-Dpeer.directory=" + directory));
  }

  /** The peer that Debian packs for its own Python. */
  void igraph() throws IOException, InterruptedException {
    var script = Path.of(System.getProperty("bench.peers"), "igraph", "measure.py");
    var debians = new File("/usr/bin/python3");
    run(
        "igraph",
        List.of(
            debians.canExecute() ? debians.toString() : "python3",
            script.toString(),
            shared().toString(),
            directory.toString()));
  }

  /** Where the data lies that no package has. */
  static Path shared() {
    return Path.of(System.getProperty("jejaring.shared", "../shared/data"));
  }

  private void run(String name, List<String> command) throws IOException, InterruptedException {
    Figures.say("--- %s", name);
    long begun = System.nanoTime();
    var process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (var lines = process.inputReader()) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        var parts = line.split("\t", 3);
        if (parts.length == 3 && parts[0].equals("=")) {
          figures.merge(parts[1], parts[2], Run::better);
        } else {
          System.err.println(line);
        }
      }
    }
    int code = process.waitFor();
    Figures.say("--- %s: %d s", name, (System.nanoTime() - begun) / 1_000_000_000L);
    if (code != 0) {
      failures.put(name, "ended with code " + code);
      Figures.say("%s ended with code %d; its rows stay empty", name, code);
    }
  }

  /** Where a figure is told again, the file in the page cache is what is asked about. */
  private static String better(String before, String now) {
    return before.matches("[0-9.E-]+") && Double.parseDouble(before) < Double.parseDouble(now)
        ? before
        : now;
  }
}
