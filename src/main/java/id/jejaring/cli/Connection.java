package id.jejaring.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A server to ask: the one that runs on the data already, or else one that lives as long as this
 * connection.
 */
final class Connection implements AutoCloseable {

  private static final Duration LOOK_AGAIN = Duration.ofMillis(50);
  private static final Duration START = Duration.ofMinutes(10);
  private static final Duration DRAIN = Duration.ofSeconds(40);

  private final Api api;
  private final @Nullable Process started;

  private Connection(Api api, @Nullable Process started) {
    this.api = api;
    this.started = started;
  }

  static Connection open(Terminal terminal, Path data) {
    var folder = RunFolder.in(data);
    var deadline = System.nanoTime() + START.toNanos();
    while (System.nanoTime() < deadline) {
      var note = folder.find();
      if (note.isEmpty()) {
        var own = start(terminal, data, folder, deadline);
        if (own.isPresent()) {
          return own.get();
        }
      } else if (note.get().isReady()) {
        return new Connection(note.get().api(terminal.speech()), null);
      }
      pause(terminal);
    }
    throw CommandFailed.refused(terminal.speech().say("connection.slow", data));
  }

  Api api() {
    return api;
  }

  /** Lets a server of our own drain and stop; another's goes on. */
  @Override
  public void close() {
    if (started != null) {
      stop(started);
    }
  }

  /** Empty when another server took the lock first: then that one is asked. */
  private static Optional<Connection> start(
      Terminal terminal, Path data, RunFolder folder, long deadline) {
    terminal.note(terminal.speech().say("connection.starting"));
    Process process;
    try {
      process =
          new ProcessBuilder(command(data))
              .redirectErrorStream(true)
              .redirectOutput(Redirect.to(folder.log().toFile()))
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var running = false;
    try {
      while (System.nanoTime() < deadline) {
        var note = folder.find();
        if (note.isPresent() && note.get().pid() == process.pid() && note.get().isReady()) {
          running = true;
          return Optional.of(new Connection(note.get().api(terminal.speech()), process));
        }
        if (!process.isAlive()) {
          if (process.exitValue() == ExitCode.LOCKED) {
            return Optional.empty();
          }
          throw CommandFailed.refused(
              terminal.speech().say("connection.failed", folder.log(), lastWords(folder.log())));
        }
        pause(terminal);
      }
      throw CommandFailed.refused(terminal.speech().say("connection.slow", data));
    } finally {
      if (!running) {
        stop(process);
      }
    }
  }

  /** The same Java and the same program, with the flags a server needs. */
  private static List<String> command(Path data) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(serverOptions());
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            "id.jejaring.Jejaring",
            "serve",
            "--data",
            data.toString(),
            "--port",
            "0",
            "--until-input-ends"));
    return command;
  }

  private static List<String> serverOptions() {
    try (InputStream options = Connection.class.getResourceAsStream("/server.options")) {
      if (options == null) {
        throw new IllegalStateException("server.options is not on the class path");
      }
      return new String(options.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.startsWith("-"))
          .flatMap(line -> List.of(line.strip().split("\\s+", -1)).stream())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String lastWords(Path log) {
    try {
      var lines = Files.readAllLines(log, StandardCharsets.UTF_8);
      return String.join("\n", lines.subList(Math.max(0, lines.size() - 8), lines.size()));
    } catch (IOException e) {
      return e.toString().toLowerCase(Locale.ROOT);
    }
  }

  private static void stop(Process process) {
    try {
      process.getOutputStream().close(); // its input ends: it drains, on Windows too
    } catch (IOException _) {
      // it has gone already
    }
    try {
      if (!process.waitFor(DRAIN.toSeconds(), TimeUnit.SECONDS)) {
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
          process.destroyForcibly();
        }
      }
    } catch (InterruptedException _) {
      process.destroy();
      Thread.currentThread().interrupt();
    }
  }

  private static void pause(Terminal terminal) {
    try {
      Thread.sleep(LOOK_AGAIN);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw CommandFailed.refused(terminal.speech().say("api.interrupted"));
    }
  }
}
