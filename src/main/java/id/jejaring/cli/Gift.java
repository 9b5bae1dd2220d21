package id.jejaring.cli;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Prints what an import gives back at once. Parts that have nothing to say are left out. */
final class Gift {

  private static final int MOST = 12;

  private final Terminal terminal;
  private final Speech speech;

  Gift(Terminal terminal) {
    this.terminal = terminal;
    this.speech = terminal.speech();
  }

  void print(JsonNode summary) {
    counts("gift.subsectors", summary.path("bySubsector"));
    counts("gift.places", summary.path("byPlace"));
    counts("gift.products", summary.path("byProduct"));
    counts("gift.missing", summary.path("missing"));
    counts("gift.offers", summary.path("offersWithoutNeeds"));
    counts("gift.needs", summary.path("needsWithoutOffers"));
    duplicates(summary);
    introductions(summary.path("introductions"));
  }

  private void counts(String title, JsonNode counts) {
    var parts = new ArrayList<String>();
    var others = 0;
    for (var entry : counts) {
      if (parts.size() < MOST) {
        parts.add(
            entry.path("name").asString("?") + " " + speech.number(entry.path("things").asInt(0)));
      } else {
        others += entry.path("things").asInt(0);
      }
    }
    if (others > 0) {
      parts.add(speech.say("reach.others") + " " + speech.number(others));
    }
    if (!parts.isEmpty()) {
      terminal.paragraph("");
      terminal.paragraph(speech.say(title, String.join(", ", parts)));
    }
  }

  private void duplicates(JsonNode summary) {
    var groups = summary.path("duplicateGroups").asInt(0);
    if (groups == 0) {
      return;
    }
    terminal.paragraph("");
    terminal.paragraph(speech.say("gift.duplicates", speech.number(groups)));
    var shown = 0;
    for (var duplicate : summary.path("duplicates")) {
      if (shown++ == MOST) {
        terminal.paragraph("…");
        break;
      }
      terminal.paragraph(
          speech.say(
              "gift.duplicate",
              duplicate.path("name").asString("?"),
              String.join(", ", texts(duplicate.path("rows")))));
    }
  }

  private void introductions(JsonNode introductions) {
    var table =
        Table.of(speech.say("gift.one"), speech.say("gift.other"), speech.say("recommend.why"));
    for (var meeting : introductions) {
      var why = new ArrayList<String>();
      for (var reason : meeting.path("reasons")) {
        why.add("• " + Recommend.reason(reason));
      }
      table.row(
          meeting.path("one").path("name").asString("?"),
          meeting.path("other").path("name").asString("?"),
          String.join("\n", why));
    }
    if (!table.isEmpty()) {
      terminal.paragraph("");
      terminal.paragraph(speech.say("gift.introductions"));
      terminal.print(table.print(terminal.width()));
    }
  }

  private static List<String> texts(JsonNode array) {
    var texts = new ArrayList<String>();
    array.forEach(text -> texts.add(text.asString("")));
    return texts;
  }
}
