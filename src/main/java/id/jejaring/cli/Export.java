package id.jejaring.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code export}: writes the network into a file whose name says the format. */
@Command(name = "export", mixinStandardHelpOptions = true)
final class Export implements Callable<Integer> {

  /** Where a file of an ending is to be had. */
  private static final Map<String, String> ADDRESSES = addresses();

  @Parameters(paramLabel = "FILE", arity = "0..1", descriptionKey = "export.file")
  private @Nullable Path file;

  @Option(names = "--practice", descriptionKey = "export.practice")
  private boolean practice;

  private final Commands jejaring;

  Export(Commands jejaring) {
    this.jejaring = jejaring;
  }

  private static Map<String, String> addresses() {
    var addresses = new LinkedHashMap<String, String>();
    addresses.put(".xlsx", "/api/export.xlsx");
    addresses.put(".zip", "/api/export.zip");
    addresses.put("nodes.csv", "/api/export.csv?of=nodes");
    addresses.put(".csv", "/api/export.csv?of=ties");
    addresses.put(".gexf", "/api/export.gexf");
    addresses.put(".graphml", "/api/export.graphml");
    addresses.put(".jgf.json", "/api/export.json?format=jgf");
    addresses.put(".json", "/api/export.json");
    return addresses;
  }

  @Override
  public Integer call() throws IOException {
    var speech = jejaring.speech();
    var wanted = file == null ? Path.of("jejaring.xlsx") : file;
    var name = String.valueOf(wanted.getFileName()).toLowerCase(Locale.ROOT);
    var address =
        ADDRESSES.entrySet().stream()
            .filter(entry -> name.endsWith(entry.getKey()))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElseThrow(
                () -> new CommandFailed(ExitCode.USAGE, speech.say("export.which", wanted)));
    var folder = wanted.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw CommandFailed.refused(speech.say("export.folder", wanted));
    }
    var free = Import.free(wanted);
    try (var connection = jejaring.connect()) {
      connection.api().download(address + (practice ? mark(address) + "world=practice" : ""), free);
    }
    jejaring.terminal().print(speech.say("export.done", free));
    return ExitCode.OK;
  }

  private static String mark(String address) {
    return address.contains("?") ? "&" : "?";
  }
}
