package id.jejaring.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** {@code recommend}: whom an actor should work with, and why. */
@Command(name = "recommend", mixinStandardHelpOptions = true)
final class Recommend implements Callable<Integer> {

  private static final Set<String> ACTORS = Set.of("business", "community", "agency", "person");

  @Option(names = "--practice", descriptionKey = "practice")
  private boolean practice;

  private final Commands jejaring;

  @Parameters(paramLabel = "NAME", descriptionKey = "recommend.name")
  private String name = "";

  @Option(names = "--limit", paramLabel = "N", descriptionKey = "recommend.limit")
  private int limit = 10;

  @Option(names = "--type", paramLabel = "TYPE", descriptionKey = "recommend.type")
  private String type = "";

  @Option(names = "--subsector", paramLabel = "NAME", descriptionKey = "recommend.subsector")
  private String subsector = "";

  @Option(names = "--place", paramLabel = "PLACE", descriptionKey = "recommend.place")
  private String place = "";

  @Option(names = "--size", paramLabel = "SIZE", descriptionKey = "recommend.size")
  private String size = "";

  @Option(names = "--km", paramLabel = "N", descriptionKey = "recommend.km")
  private String km = "";

  @Option(names = "--elsewhere", descriptionKey = "recommend.elsewhere")
  private boolean elsewhere;

  @Option(names = "--need", paramLabel = "NAME", descriptionKey = "recommend.need")
  private String need = "";

  @Option(names = "--offer", paramLabel = "NAME", descriptionKey = "recommend.offer")
  private String offer = "";

  Recommend(Commands jejaring) {
    this.jejaring = jejaring;
  }

  @Override
  public Integer call() {
    try (var connection = jejaring.connect()) {
      var api = connection.api();
      var actor = Named.get(api, jejaring.terminal(), name, ACTORS, practice);
      var query = new LinkedHashMap<String, String>();
      query.put("limit", String.valueOf(limit));
      query.put("type", type);
      query.put("subsector", subsector);
      query.put("place", place(api));
      query.put("size", size);
      query.put("km", km);
      query.put("elsewhere", elsewhere ? "true" : "");
      query.put("needs", need);
      query.put("offers", offer);
      var answer = api.get(Api.path("/api/nodes/" + actor.id() + "/partners", query));
      if (jejaring.json()) {
        jejaring.terminal().print(answer.text());
      } else {
        var filtered = query.entrySet().stream().anyMatch(Recommend::narrows);
        print(actor, answer.json(), filtered ? "recommend.filtered" : "recommend.none");
      }
      return ExitCode.OK;
    }
  }

  /** Whether a parameter leaves somebody out. */
  private static boolean narrows(Map.Entry<String, String> parameter) {
    return !parameter.getKey().equals("limit") && !parameter.getValue().isEmpty();
  }

  private String place(Api api) {
    return place.matches("[0-9.]*") // an official code, or nothing
        ? place
        : Named.get(api, jejaring.terminal(), place, Set.of("place"), practice).id();
  }

  private void print(Named actor, JsonNode partners, String none) {
    var speech = jejaring.speech();
    var terminal = jejaring.terminal();
    terminal.paragraph(speech.say("recommend.title", actor.label()));
    partners
        .path("understood")
        .forEach(understood -> terminal.paragraph(understood.path("sentence").asString("")));
    var evidence = partners.path("evidence");
    terminal.paragraph(evidence.path("sentence").asString(""));
    evidence
        .path("missing")
        .forEach(missing -> terminal.paragraph("• " + missing.path("sentence").asString("")));
    var items = partners.path("items");
    if (items.isEmpty()) {
      terminal.paragraph(speech.say(none));
    }
    var table =
        Table.of(
            ">#",
            speech.say("recommend.partner"),
            speech.say("recommend.how"),
            speech.say("recommend.why"));
    var rank = 0;
    for (var item : items) {
      table.row(row(++rank, item));
    }
    if (!table.isEmpty()) {
      terminal.print("\n" + table.print(terminal.width()));
    }
    terminal.paragraph(partners.path("standing").path("sentence").asString(""));
  }

  private String[] row(int rank, JsonNode item) {
    var speech = jejaring.speech();
    return new String[] {
      String.valueOf(rank),
      Named.label(item.path("node"), speech),
      speech.word("type", item.path("type").asString(""))
          + "\n"
          + speech.word("strength", item.path("strength").asString("")),
      String.join("\n", reasons(item))
    };
  }

  private static List<String> reasons(JsonNode item) {
    var reasons = new ArrayList<String>();
    item.path("reasons").forEach(reason -> reasons.add("• " + reason(reason)));
    var chance = item.path("chance").path("sentence").asString("");
    if (!chance.isEmpty()) {
      reasons.add(chance);
    }
    item.path("cautions")
        .forEach(caution -> reasons.add("! " + caution.path("sentence").asString("")));
    return reasons;
  }

  /** A reason's sentence with the sources it rests on. */
  static String reason(JsonNode reason) {
    var sources = new ArrayList<String>();
    reason.path("sources").forEach(source -> sources.add(source.asString("")));
    return reason.path("sentence").asString("")
        + (sources.isEmpty() ? "" : " [" + String.join("; ", sources) + "]");
  }
}
