package id.jejaring.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * The node that a name on the command line means.
 *
 * @param label name, kind and place, as an answer is headed
 */
record Named(String id, String label) {

  private static final int CANDIDATES = 20;

  /** The best hit of the search among these kinds; others that fit as well are noted. */
  static Named get(Api api, Terminal terminal, String name, Set<String> kinds, boolean practice) {
    var speech = terminal.speech();
    if (name.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
      var node = api.get("/api/nodes/" + name).json();
      return new Named(name, label(node, speech));
    }
    var query =
        Map.of(
            "q",
            name,
            "limit",
            String.valueOf(CANDIDATES),
            "world",
            practice ? "practice" : "sourced");
    var hits = new ArrayList<JsonNode>();
    api.get(Api.path("/api/nodes", query)).json().path("items").forEach(hits::add);
    var fitting = hits.stream().filter(hit -> kinds.contains(kind(hit))).toList();
    if (fitting.isEmpty()) {
      throw CommandFailed.refused(notFound(speech, name, kinds, hits));
    }
    var exact =
        fitting.stream().filter(hit -> name.strip().equalsIgnoreCase(text(hit, "name"))).toList();
    var best = exact.isEmpty() ? fitting.getFirst() : exact.getFirst();
    if (exact.size() != 1 && fitting.size() > 1) {
      var others = exact.isEmpty() ? fitting : exact;
      terminal.note(
          speech.say(
              "named.others",
              label(best, speech),
              others.stream()
                  .filter(hit -> !text(hit, "id").equals(text(best, "id")))
                  .limit(5)
                  .map(hit -> "  %s  %s".formatted(text(hit, "id"), label(hit, speech)))
                  .collect(Collectors.joining("\n"))));
    }
    return new Named(text(best, "id"), label(best, speech));
  }

  /** Name, kind and place of a node as the REST API writes it, and whether it is made up. */
  static String label(JsonNode node, Speech speech) {
    var place = node.path("place").path("name").asString("");
    return Table.harmless(
        "%s (%s%s%s)"
            .formatted(
                text(node, "name"),
                speech.word("kind", kind(node)),
                place.isBlank() ? "" : ", " + place,
                node.path("fictional").asBoolean(false) ? ", " + speech.say("fictional") : ""));
  }

  private static String notFound(
      Speech speech, String name, Set<String> kinds, List<JsonNode> hits) {
    var sought = kinds.stream().sorted().map(k -> speech.word("kind", k));
    var message = speech.say("named.none", sought.collect(Collectors.joining(", ")), name);
    return hits.isEmpty()
        ? message + "\n" + speech.say("named.none.next")
        : message
            + "\n"
            + speech.say(
                "named.none.but",
                hits.stream()
                    .limit(3)
                    .map(hit -> label(hit, speech))
                    .collect(Collectors.joining("; ")));
  }

  private static String kind(JsonNode node) {
    return text(node, "kind");
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asString("");
  }
}
