package id.jejaring.web.introducing;

import id.jejaring.domain.Field;
import id.jejaring.domain.NodeId;
import id.jejaring.web.Scene;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The messages about two who should meet, to whoever is asked next. */
public final class Letter {

  private static final int FEWEST_DIGITS = 8;
  private static final int MOST_DIGITS = 15;

  private final NodeId from;
  private final NodeId to;
  private final Supplier<Grounds> grounds;
  private final Scene scene;

  /**
   * @param grounds why they should meet; asked for once a letter is written
   */
  Letter(NodeId from, NodeId to, Supplier<Grounds> grounds, Scene scene) {
    this.from = from;
    this.to = to;
    this.grounds = grounds;
    this.scene = scene;
  }

  /**
   * A message ready to be sent.
   *
   * @param to whom it asks
   * @param whatsapp an address that opens WhatsApp with the text
   * @param addressed whether the address names their number; else whoever sends it picks them
   */
  public record Draft(NodeId to, String text, String whatsapp, boolean addressed) {}

  /**
   * To somebody who is asked to introduce, or to the one to be met.
   *
   * @param through those in between
   * @param hasAgreed whether they have agreed to the introduction
   */
  public Draft to(NodeId who, List<NodeId> through, boolean hasAgreed) {
    var at = through.indexOf(who);
    var text = at >= 0 ? toOneBetween(who, at, through) : toTheOneToBeMet(through);
    var number = at >= 0 || hasAgreed ? number(who) : Optional.<String>empty();
    return new Draft(who, text, whatsapp(number, text), number.isPresent());
  }

  private String toOneBetween(NodeId who, int at, List<NodeId> through) {
    var next = at + 1 < through.size() ? through.get(at + 1) : to;
    var phrases = scene.phrases();
    return String.join(
        "\n\n",
        phrases.say("letter.between.greeting", scene.name(who), scene.name(from), scene.name(to)),
        why(who),
        next.equals(to)
            ? phrases.say("letter.between.ask", scene.name(to), scene.name(from))
            : phrases.say("letter.between.pass", scene.name(next), scene.name(to)),
        phrases.say("letter.end"));
  }

  private String toTheOneToBeMet(List<NodeId> through) {
    var phrases = scene.phrases();
    return String.join(
        "\n\n",
        through.isEmpty()
            ? phrases.say("letter.direct.greeting", scene.name(to), scene.name(from))
            : phrases.say(
                "letter.direct.through",
                scene.name(to),
                scene.name(from),
                phrases.list(through.stream().map(scene::name).toList())),
        why(to),
        phrases.say("letter.direct.ask"),
        phrases.say("letter.end"));
  }

  private String why(NodeId who) {
    var known = grounds.get();
    var phrases = scene.phrases();
    if (!known.reasons().isEmpty()) {
      return lines(phrases.say("letter.why"), known.reasons());
    }
    var why =
        known.both().contains(who) ? phrases.say("letter.why.you") : phrases.say("letter.why.none");
    return known.facts().isEmpty()
        ? why
        : lines(why + " " + phrases.say("letter.why.facts"), known.facts());
  }

  private static String lines(String heading, List<String> lines) {
    return lines.stream()
        .map(line -> "- " + line)
        .collect(Collectors.joining("\n", heading + "\n", ""));
  }

  /** The telephone number in international form, where the viewer may see one that is whole. */
  private Optional<String> number(NodeId who) {
    return scene
        .find(who)
        .flatMap(node -> node.find(Field.PHONE))
        .map(Letter::international)
        .filter(digits -> digits.length() >= FEWEST_DIGITS && digits.length() <= MOST_DIGITS);
  }

  /** Digits alone, an Indonesian number with its country's: 0812… is 62812…. */
  static String international(String phone) {
    var first = phone.split("[,;/\n]", -1)[0];
    var digits = first.replaceAll("[^0-9]", "");
    if (first.strip().startsWith("+")) {
      return digits;
    }
    if (digits.startsWith("0")) {
      return "62" + digits.substring(1);
    }
    return digits.startsWith("8") ? "62" + digits : digits;
  }

  static String whatsapp(Optional<String> number, String text) {
    return "https://wa.me/"
        + number.orElse("")
        + "?text="
        + URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
