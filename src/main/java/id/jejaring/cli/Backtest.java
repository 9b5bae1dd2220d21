package id.jejaring.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/**
 * {@code backtest}: how good the suggestions would have been, of lists or of the network itself.
 */
@Command(name = "backtest", mixinStandardHelpOptions = true)
final class Backtest implements Callable<Integer> {

  private static final List<String> METRICS = List.of("mrr", "ndcg10", "recall10", "recall50");

  @Parameters(paramLabel = "FILE", arity = "0..*", descriptionKey = "backtest.files")
  private List<Path> files = List.of();

  @Option(names = "--until", paramLabel = "DATE", descriptionKey = "backtest.until")
  private String until = "";

  @Option(names = "--seed", paramLabel = "N", descriptionKey = "backtest.seed")
  private long seed = 1;

  @Option(names = "--practice", descriptionKey = "practice")
  private boolean practice;

  private final Commands jejaring;

  Backtest(Commands jejaring) {
    this.jejaring = jejaring;
  }

  @Override
  public Integer call() throws IOException {
    for (var file : files) {
      if (!Files.isReadable(file) || Files.isDirectory(file)) {
        throw CommandFailed.refused(jejaring.speech().say("import.unreadable", file));
      }
    }
    try (var connection = jejaring.connect()) {
      var api = connection.api();
      var path = "/api/backtests/" + begin(api).path("id").asString("");
      var answer = await(api, path);
      if (jejaring.json()) {
        jejaring.terminal().print(answer.text());
      }
      if (!"done".equals(answer.json().path("state").asString(""))) {
        throw CommandFailed.refused(answer.json().path("message").asString("?"));
      }
      if (!jejaring.json()) {
        print(answer.json());
      }
      return ExitCode.OK;
    }
  }

  private JsonNode begin(Api api) throws IOException {
    if (files.isEmpty()) {
      var query =
          Map.of("until", until, "seed", Long.toString(seed), "world", practice ? "practice" : "");
      return api.post(Api.path("/api/backtests", query)).json();
    }
    var query = Map.of("until", until, "seed", Long.toString(seed));
    return api.upload(Api.path("/api/backtests", query), Map.of(), files).json();
  }

  private Api.Answer await(Api api, String path) {
    while (true) {
      var answer = api.get(path);
      switch (answer.json().path("state").asString("")) {
        case "waiting", "reading", "learning", "ranking", "comparing" ->
            jejaring.terminal().progress(answer.json().path("message").asString(""));
        default -> {
          jejaring.terminal().progress("");
          return answer;
        }
      }
      Import.pause(jejaring.speech());
    }
  }

  private void print(JsonNode found) {
    var speech = jejaring.speech();
    var terminal = jejaring.terminal();
    terminal.paragraph(
        speech.say(
            "backtest.title", found.path("of").asString(""), found.path("until").asString("")));
    found.path("understood").forEach(said -> terminal.paragraph("• " + said.asString("")));
    var counts = found.path("counts");
    terminal.paragraph(
        speech.say(
            "backtest.counts",
            number(counts, "actors"),
            number(counts, "known"),
            number(counts, "later"),
            number(counts, "queries"),
            number(counts, "judged"),
            number(counts, "seconds")));
    terminal.paragraph(found.path("standing").path("sentence").asString(""));
    terminal.print("\n" + rows(found.path("rows")).print(terminal.width()));
    terminal.paragraph(speech.say("backtest.note"));
    for (var metric : METRICS) {
      difference(metric, found.path("differences").path(metric));
    }
    if (!found.path("groups").isEmpty()) {
      terminal.print("\n" + groups(found.path("groups")).print(terminal.width()));
    }
    if (!found.path("reliability").isEmpty()) {
      terminal.print("\n" + reliability(found.path("reliability")).print(terminal.width()));
    }
  }

  private Table rows(JsonNode rows) {
    var speech = jejaring.speech();
    var table =
        Table.of(
            speech.say("backtest.scorer"),
            ">MRR",
            ">NDCG@10",
            ">R@10",
            ">R@50",
            ">" + speech.say("backtest.coverage"),
            ">" + speech.say("backtest.gini"),
            ">" + speech.say("backtest.cold"));
    for (var row : rows) {
      table.row(
          row.path("scorer").asString(""),
          measured(row, "mrr"),
          measured(row, "ndcg10"),
          measured(row, "recall10"),
          measured(row, "recall50"),
          decimals(row.path("coverage")),
          decimals(row.path("gini")),
          decimals(row.path("cold")));
    }
    return table;
  }

  private void difference(String metric, JsonNode difference) {
    if (!difference.isMissingNode()) {
      jejaring
          .terminal()
          .paragraph(
              jejaring
                  .speech()
                  .say(
                      "backtest.difference",
                      metric,
                      difference.path("against").asString(""),
                      signed(difference.path("mean")),
                      signed(difference.path("low")),
                      signed(difference.path("high"))));
    }
  }

  private Table groups(JsonNode groups) {
    var speech = jejaring.speech();
    var table =
        Table.of(
            speech.say("backtest.group"),
            ">" + speech.say("backtest.queries"),
            ">jejaring NDCG@10",
            ">" + speech.say("backtest.rule"));
    for (var group : groups) {
      table.row(
          group.path("name").asString(""),
          number(group, "queries"),
          decimals(group.path("jejaring"))
              + "\n"
              + range(group.path("interval").path(0), group.path("interval").path(1)),
          decimals(group.path("rule")));
    }
    return table;
  }

  private Table reliability(JsonNode reliability) {
    var speech = jejaring.speech();
    var table =
        Table.of(
            ">" + speech.say("backtest.said"),
            ">" + speech.say("backtest.came"),
            ">" + speech.say("backtest.pairs"));
    for (var line : reliability) {
      table.row(percent(line.path("said")), percent(line.path("came")), number(line, "pairs"));
    }
    return table;
  }

  private static String measured(JsonNode row, String metric) {
    var interval = row.path("intervals").path(metric);
    return decimals(row.path(metric)) + "\n" + range(interval.path(0), interval.path(1));
  }

  private static String range(JsonNode low, JsonNode high) {
    return decimals(low) + "–" + decimals(high);
  }

  /** Three decimals, without the 0 before the point, as such tables are printed. */
  private static String decimals(JsonNode value) {
    return String.format(Locale.ROOT, "%.3f", value.asDouble(0)).replaceFirst("^0\\.", ".");
  }

  private static String signed(JsonNode value) {
    return String.format(Locale.ROOT, "%+.4f", value.asDouble(0));
  }

  private static String percent(JsonNode value) {
    return String.format(Locale.ROOT, "%.3g %%", 100 * value.asDouble(0));
  }

  private String number(JsonNode of, String field) {
    return jejaring.speech().number(of.path(field).asDouble(0));
  }
}
