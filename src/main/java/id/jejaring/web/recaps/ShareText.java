package id.jejaring.web.recaps;

import id.jejaring.convening.Strongest;
import id.jejaring.convening.Why;
import id.jejaring.domain.Level;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.RowAccount.Outcome;
import id.jejaring.importing.Import;
import id.jejaring.web.Phrases;
import id.jejaring.web.Scene;
import id.jejaring.web.gatherings.ForEveryone;
import id.jejaring.web.gatherings.Saying;
import id.jejaring.web.recaps.Recap.Counted;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sums an import up for a chat: without contact data, persons, and what is not for everyone. */
final class ShareText {

  private static final int SHARED = 5;

  private final Scene scene;
  private final Saying saying;
  private final Phrases phrases;

  ShareText(Scene scene, Saying saying) {
    this.scene = scene;
    this.saying = saying;
    phrases = scene.phrases();
  }

  String of(Import sheet, List<Counted> bySubsector, List<Counted> byPlace, Strongest strongest) {
    var lines = new ArrayList<String>();
    lines.add(phrases.say("share.title", sheet.fileName()));
    lines.add(phrases.say("share.rows", sheet.rows(), outcomes(sheet)));
    if (!bySubsector.isEmpty()) {
      lines.add(phrases.say("share.counts", most(bySubsector)));
    }
    if (!byPlace.isEmpty()) {
      lines.add(phrases.say("share.places", most(byPlace)));
    }
    var shared = introductions(sheet, strongest);
    if (!shared.isEmpty()) {
      lines.add("");
      lines.add(phrases.say("share.introductions"));
      for (int at = 0; at < shared.size(); at++) {
        lines.add(told(at + 1, shared.get(at)));
      }
    }
    lines.add("");
    lines.add(phrases.say("share.made"));
    return String.join("\n", lines);
  }

  private String outcomes(Import sheet) {
    return Arrays.stream(Outcome.values())
        .filter(outcome -> sheet.count(outcome) > 0)
        .map(outcome ->
            phrases.number(sheet.count(outcome))
                + " "
                + phrases.say("import.outcome." + outcome.key()))
        .collect(Collectors.joining(", "));
  }

  /** Of each introduction the strongest reason that everyone may read, where there is one. */
  private List<Why> introductions(Import sheet, Strongest strongest) {
    var introductions = strongest.introductions();
    var guests =
        introductions.stream()
            .flatMap(each -> Stream.of(each.one(), each.other()))
            .flatMap(guest -> Stream.concat(Stream.of(guest.node()), guest.standsFor().stream()))
            .collect(Collectors.toSet());
    var everyone = new ForEveryone(scene, guests, Set.of(sheet.source()));
    return introductions.stream()
        .flatMap(each ->
            each.meeting().reasons().stream()
                .filter(everyone::mayRead)
                .filter(why -> isForChats(why.mine()) && isForChats(why.theirs()))
                .findFirst()
                .stream())
        .toList();
  }

  private boolean isForChats(NodeId party) {
    return Optional.of(scene.get(party))
        .filter(node -> node.kind() != NodeKind.PERSON && node.level().compareTo(Level.OWN) < 0)
        .isPresent();
  }

  private String told(int number, Why why) {
    return phrases.say(
        "share.introduction",
        String.valueOf(number),
        scene.name(why.mine()),
        scene.name(why.theirs()),
        saying.of(why));
  }

  private String most(List<Counted> counts) {
    return counts.stream()
        .limit(SHARED)
        .map(count -> count.name() + " " + phrases.number(count.things()))
        .collect(Collectors.joining(", "));
  }
}
