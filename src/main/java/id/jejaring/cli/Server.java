package id.jejaring.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Option;

/** The server on one data folder: one process at a time, on loopback only. */
final class Server {

  private static final Duration HEALTHY_WITHIN = Duration.ofMinutes(10);

  /** What {@code serve} can be told. */
  static final class Options {

    @Option(names = "--port", paramLabel = "PORT", descriptionKey = "serve.port")
    private int port = 8080;

    @Option(names = "--no-sample", descriptionKey = "serve.no-sample")
    private boolean noSample;

    @Option(names = "--until-input-ends", hidden = true)
    private boolean untilInputEnds;

    /** The port on loopback; 0 means any that is free. */
    int port() {
      return port;
    }

    boolean sample() {
      return !noSample;
    }

    /** Whether to stop at the end of the standard input: for a command that started the server. */
    boolean untilInputEnds() {
      return untilInputEnds;
    }
  }

  private final Terminal terminal;
  private final Path data;
  private final Options options;

  Server(Terminal terminal, Path data, Options options) {
    this.terminal = terminal;
    this.data = data;
    this.options = options;
  }

  /** Returns when the server has stopped, or why it does not run. */
  int run(Starter starter) {
    var speech = terminal.speech();
    var folder = RunFolder.in(data);
    if (!folder.lock()) {
      throw locked(folder);
    }
    if (options.port() != 0 && isTaken(options.port())) {
      throw CommandFailed.refused(
          speech.say("serve.taken", options.port(), freeAfter(options.port())));
    }
    var pid = ProcessHandle.current().pid();
    folder.leave(new RunFolder.Note("", pid));
    terminal.note(speech.say("serve.starting", data));
    int port;
    try {
      port = starter.start(settings(), folder::remove);
    } catch (RuntimeException e) {
      folder.remove();
      throw CommandFailed.refused(speech.say("serve.failed", rootCause(e), log()));
    }
    var address = "http://127.0.0.1:" + port;
    awaitHealth(new Api(address, speech));
    folder.leave(new RunFolder.Note(address, pid));
    terminal.print(speech.say("serve.ready", address + "/"));
    awaitEnd();
    return ExitCode.OK;
  }

  private CommandFailed locked(RunFolder folder) {
    var speech = terminal.speech();
    var message =
        folder
            .find()
            .map(note ->
                note.isReady()
                    ? speech.say("serve.locked", data, note.pid(), note.address())
                    : speech.say("serve.locked.starting", data, note.pid()))
            .orElseGet(() -> speech.say("serve.locked.unknown", data));
    return new CommandFailed(ExitCode.LOCKED, message);
  }

  private Map<String, String> settings() {
    var settings = new LinkedHashMap<String, String>();
    settings.put("server.address", "127.0.0.1");
    settings.put("server.port", String.valueOf(options.port()));
    settings.put("server.shutdown", "graceful");
    settings.put("spring.lifecycle.timeout-per-shutdown-phase", "20s");
    settings.put("spring.main.banner-mode", "off");
    settings.put("logging.file.name", log().toString());
    settings.put("logging.threshold.console", "OFF");
    settings.put("jejaring.data", data.toString());
    settings.put("jejaring.sample", String.valueOf(options.sample()));
    return settings;
  }

  private Path log() {
    return data.resolve("log").resolve("jejaring.log");
  }

  /** Listening is not enough: the sample and the network have to be there. */
  private void awaitHealth(Api api) {
    var deadline = System.nanoTime() + HEALTHY_WITHIN.toNanos();
    while (api.ask("/actuator/health").status() != 200) {
      if (System.nanoTime() > deadline) {
        terminal.note(terminal.speech().say("serve.unhealthy", log()));
        return;
      }
      try {
        Thread.sleep(50);
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private void awaitEnd() {
    try {
      if (options.untilInputEnds()) {
        while (System.in.read() >= 0) {
          // whoever started this server only ever closes the stream
        }
      } else {
        new CountDownLatch(1).await(); // until the process is told to stop
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (IOException _) {
      // a broken input has ended as well
    }
  }

  /** Asks by connecting first: some systems let two programs listen on one port. */
  private static boolean isTaken(int port) {
    var address = new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port);
    try (var socket = new Socket()) {
      socket.connect(address, 500);
      return true;
    } catch (IOException _) {
      // nobody answers; somebody may still hold it
    }
    try (var socket = new ServerSocket()) {
      socket.bind(address);
      return false;
    } catch (IOException _) {
      return true;
    }
  }

  private static int freeAfter(int port) {
    for (int next = port + 1; next < port + 100 && next <= 65535; next++) {
      if (!isTaken(next)) {
        return next;
      }
    }
    return 0;
  }

  private static String rootCause(Throwable failure) {
    var cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return String.valueOf(cause.getMessage() == null ? cause : cause.getMessage());
  }
}
