package id.jejaring.cli;

import java.io.Console;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The launcher's commands: {@code serve}, and clients of the REST API that it serves. */
@Command(
    name = "jejaring",
    mixinStandardHelpOptions = true,
    versionProvider = Commands.Version.class)
public final class Commands implements Callable<Integer> {

  @Option(names = "--data", paramLabel = "DIR", scope = ScopeType.INHERIT)
  private @Nullable Path data;

  @Option(names = "--json", scope = ScopeType.INHERIT)
  private boolean json;

  @SuppressWarnings("UnusedVariable") // read by language(), before there is a command line
  @Option(names = "--lang", paramLabel = "id|en", scope = ScopeType.INHERIT)
  private @Nullable String lang;

  @Mixin private Server.Options serverOptions = new Server.Options();

  private final Terminal terminal;
  private final Starter starter;

  private Commands(Terminal terminal, Starter starter) {
    this.terminal = terminal;
    this.starter = starter;
  }

  /** Runs the command that the arguments name and says how it ended, as an exit code. */
  public static int run(String[] arguments, Starter starter) {
    var speech = Speech.of(language(arguments), System.getenv());
    var terminal =
        new Terminal(
            stream(System.out),
            stream(System.err),
            Terminal.width(System.getenv("COLUMNS")),
            isWatched(),
            speech);
    var jejaring = new Commands(terminal, starter);
    var line = new CommandLine(jejaring);
    line.addSubcommand(new Serve(jejaring));
    line.addSubcommand(new Import(jejaring));
    line.addSubcommand(new Export(jejaring));
    line.addSubcommand(new Recommend(jejaring));
    line.addSubcommand(new Introduce(jejaring));
    line.addSubcommand(new Reach(jejaring));
    line.addSubcommand(new Gather(jejaring));
    line.addSubcommand(new Backtest(jejaring));
    line.addSubcommand(new Check(jejaring));
    line.setResourceBundle(speech.words());
    line.setOut(new PrintWriter(terminal.out(), true, terminal.out().charset()));
    line.setErr(new PrintWriter(terminal.err(), true, terminal.err().charset()));
    line.setUsageHelpWidth(Math.min(100, Math.max(60, terminal.width())));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler((failure, _, _) -> {
      if (failure instanceof CommandFailed failed) {
        terminal.note(String.valueOf(failed.getMessage()));
        return failed.exitCode();
      }
      throw failure;
    });
    line.setParameterExceptionHandler((wrong, _) -> {
      terminal.note(String.valueOf(wrong.getMessage()));
      terminal.note(
          speech.say("usage.next", wrong.getCommandLine().getCommandSpec().qualifiedName()));
      return ExitCode.USAGE;
    });
    return line.execute(arguments);
  }

  /** Without a command: {@code serve}. */
  @Override
  public Integer call() {
    return serve(serverOptions);
  }

  int serve(Server.Options options) {
    return new Server(terminal, data(), options).run(starter);
  }

  Connection connect() {
    return Connection.open(terminal, data());
  }

  Terminal terminal() {
    return terminal;
  }

  Speech speech() {
    return terminal.speech();
  }

  boolean json() {
    return json;
  }

  private Path data() {
    return data == null ? DataFolder.ofUser() : data.toAbsolutePath().normalize();
  }

  /** The language has to be known before the arguments are read, because help is in it. */
  private static @Nullable String language(String[] arguments) {
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i].startsWith("--lang=")) {
        return arguments[i].substring("--lang=".length());
      }
      if (arguments[i].equals("--lang") && i + 1 < arguments.length) {
        return arguments[i + 1];
      }
    }
    return null;
  }

  /** Terminals read UTF-8, also where {@code LANG} is not set; a Windows console says its own. */
  private static PrintStream stream(PrintStream stream) {
    Charset charset =
        System.getProperty("os.name").startsWith("Windows")
            ? stream.charset()
            : StandardCharsets.UTF_8;
    return new PrintStream(stream, false, charset);
  }

  private static boolean isWatched() {
    return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
  }

  /** The version that the build wrote into the jar. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      var version = Commands.class.getPackage().getImplementationVersion();
      return new String[] {"Jejaring " + (version == null ? "?" : version)};
    }
  }
}
