package id.jejaring.cli;

import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** {@code reach}: how far a program goes, beside what was declared of it. */
@Command(name = "reach", mixinStandardHelpOptions = true)
final class Reach implements Callable<Integer> {

  private final Commands jejaring;

  @Parameters(paramLabel = "PROGRAM", descriptionKey = "reach.name")
  private String name = "";

  @Option(names = "--from", paramLabel = "DATE", descriptionKey = "reach.from")
  private String from = "";

  @Option(names = "--to", paramLabel = "DATE", descriptionKey = "reach.to")
  private String to = "";

  @Option(names = "--hops", paramLabel = "N", descriptionKey = "reach.hops")
  private String hops = "";

  Reach(Commands jejaring) {
    this.jejaring = jejaring;
  }

  @Override
  public Integer call() {
    try (var connection = jejaring.connect()) {
      var api = connection.api();
      var program = Named.get(api, jejaring.terminal(), name, Set.of("program"));
      var query = Map.of("from", from, "to", to, "hops", hops);
      var answer = api.get(Api.path("/api/programs/" + program.id() + "/reach", query));
      if (jejaring.json()) {
        jejaring.terminal().print(answer.text());
      } else {
        print(program, answer.json());
      }
      return ExitCode.OK;
    }
  }

  private void print(Named program, JsonNode reach) {
    var speech = jejaring.speech();
    var terminal = jejaring.terminal();
    terminal.paragraph(speech.say("reach.title", program.label()));
    var participants = reach.path("participants");
    terminal.paragraph(
        speech.say(
            "reach.participants",
            speech.number(
                participants.isNumber()
                    ? participants.asDouble()
                    : participants.path("count").asDouble(participants.size()))));
    reach.path("declared").forEach(figure -> terminal.paragraph(declared(figure)));
    var table =
        Table.of(
            ">" + speech.say("reach.hop"),
            ">" + speech.say("reach.count"),
            speech.say("reach.kinds"),
            speech.say("reach.subsectors"),
            speech.say("reach.places"));
    for (var hop : reach.path("hops")) {
      table.row(
          hop.path("hop").asString(),
          speech.number(hop.path("count").asDouble()),
          counts("kind", hop.path("byKind")),
          counts("subsector", hop.path("bySubsector")),
          counts("place", hop.path("byPlace")));
    }
    terminal.print("\n" + table.print(terminal.width()));
    terminal.paragraph(speech.say("reach.how"));
  }

  /** "business 8, community 4", from an object of counts or a list of named counts. */
  private String counts(String vocabulary, JsonNode counts) {
    var speech = jejaring.speech();
    var parts = new ArrayList<String>();
    counts
        .properties()
        .forEach(entry ->
            parts.add(
                "%s %s"
                    .formatted(
                        speech.word(vocabulary, entry.getKey()),
                        speech.number(entry.getValue().asDouble()))));
    if (counts.isArray()) {
      for (var entry : counts) {
        var named = entry.path("name").asString(entry.path(vocabulary).asString("?"));
        parts.add(
            "%s %s"
                .formatted(
                    speech.word(vocabulary, named), speech.number(entry.path("count").asDouble())));
      }
    }
    return parts.isEmpty() ? "–" : String.join(", ", parts);
  }

  private String declared(JsonNode figure) {
    var speech = jejaring.speech();
    var sentence = figure.path("sentence").asString("");
    return sentence.isBlank()
        ? speech.say(
            "reach.declared",
            figure.path("measure").asString(""),
            speech.word("qualifier", figure.path("qualifier").asString("")),
            speech.number(figure.path("value").asDouble()),
            figure.path("unit").asString(""))
        : sentence;
  }
}
