package id.jejaring.web.gatherings;

import id.jejaring.web.Phrases;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Texts for WhatsApp, and the addresses that open it with them. */
final class ChatTexts {

  /** A message may have 65,536 characters. */
  static final int LONGEST_TEXT = 60_000;

  /** Servers on the way take addresses of about eight thousand; a link stays well below. */
  static final int LONGEST_ADDRESS = 4_000;

  private final Handout handout;
  private final Phrases phrases;

  ChatTexts(Handout handout, Phrases phrases) {
    this.handout = handout;
    this.phrases = phrases;
  }

  /** For the whole group: the tables, then whom each should meet. */
  String group() {
    var lines = new ArrayList<String>();
    lines.add(phrases.say("round.chat.title", handout.title()));
    lines.add("");
    lines.addAll(tables());
    lines.add("");
    lines.add(phrases.say("round.chat.meet"));
    for (var card : handout.cards()) {
      if (!card.meet().isEmpty()) {
        lines.add(
            phrases.say(
                "round.chat.person",
                card.name(),
                String.join(", ", card.meet().stream().map(Handout.Line::name).toList())));
      }
    }
    return cut(lines, LONGEST_TEXT, String::length);
  }

  /** The same, as far as an address carries it. */
  String groupAddress() {
    var lines = new ArrayList<String>();
    lines.add(phrases.say("round.chat.title", handout.title()));
    lines.addAll(tables());
    lines.add(phrases.say("round.chat.ask"));
    return address(cut(lines, LONGEST_ADDRESS, line -> encoded(line).length()));
  }

  private List<String> tables() {
    return handout.cards().stream()
        .collect(Collectors.groupingBy(Handout.Card::table, TreeMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(table ->
            phrases.say(
                "round.chat.table",
                table.getKey(),
                String.join(", ", table.getValue().stream().map(Handout.Card::name).toList())))
        .toList();
  }

  /** For one person. */
  String person(Handout.Card card) {
    var lines = new ArrayList<String>();
    lines.add(phrases.say("round.chat.hello", card.name(), handout.title(), card.table()));
    for (int at = 0; at < card.meet().size(); at++) {
      var line = card.meet().get(at);
      lines.add(
          phrases.say(
              "round.chat.line",
              String.valueOf(at + 1),
              line.name(),
              line.table(),
              line.sentence()));
    }
    return String.join("\n", lines);
  }

  /** Opens WhatsApp with a text; the sender picks the receiver. */
  static String address(String text) {
    return "https://wa.me/?text=" + encoded(text);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private interface Length {
    int of(String line);
  }

  /** Whole lines as long as there is room, and a word on what is left out. */
  private String cut(List<String> lines, int most, Length length) {
    var more = phrases.say("round.chat.more");
    var left = most - length.of("\n" + more);
    var kept = new ArrayList<String>();
    for (var line : lines) {
      left -= length.of(line + "\n");
      if (left < 0) {
        kept.add(more);
        break;
      }
      kept.add(line);
    }
    return String.join("\n", kept);
  }
}
