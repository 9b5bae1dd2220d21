package id.jejaring.web;

import id.jejaring.domain.Claim;
import id.jejaring.domain.Detail;
import id.jejaring.domain.Matter;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.Tie;
import id.jejaring.registry.Happening;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What happened, in sentences. */
public final class Happenings {

  private Happenings() {}

  /** The sentences of one happening; the last says where it was stated, where that is known. */
  public static List<String> sentences(Happening happening, Scene scene) {
    load(happening, scene);
    var phrases = scene.phrases();
    var sentences = new ArrayList<String>();
    if (happening.undoes() != null) {
      sentences.add(phrases.say("history.undoes"));
    }
    happening.events().forEach(event -> sentences.add(sentence(event, scene)));
    if (happening.more() > 0) {
      sentences.add(phrases.say("history.more", happening.more()));
    }
    var from = scene.citeAll(happening.from());
    if (!from.isEmpty()) {
      sentences.add(phrases.say("history.from", phrases.list(from)));
    }
    var why = happening.why();
    if (why != null) {
      sentences.add(phrases.say("history.why", why));
    }
    return sentences;
  }

  private static void load(Happening happening, Scene scene) {
    var ids = new HashSet<NodeId>();
    for (var event : happening.events()) {
      switch (event) {
        case Happening.OfTie(var before, var after) -> {
          add(ids, before);
          add(ids, after);
        }
        case Happening.OfMerge merge -> ids.add(merge.into());
        case Happening.OfFigure(var figure, var _) -> ids.add(figure.about());
        case Happening.OfMatter(var before, var after) -> {
          add(ids, before);
          add(ids, after);
        }
        case Happening.OfNode _,
            Happening.OfField _,
            Happening.OfLevel _,
            Happening.OfClaim _,
            Happening.OfStance _,
            Happening.Repeated _ -> {}
      }
    }
    scene.load(ids);
  }

  private static void add(Set<NodeId> ids, @Nullable Tie tie) {
    if (tie != null) {
      ids.add(tie.from());
      ids.add(tie.to());
    }
  }

  private static void add(Set<NodeId> ids, @Nullable Matter matter) {
    if (matter != null) {
      ids.addAll(matter.concerns());
    }
  }

  private static String sentence(Happening.Event event, Scene scene) {
    var phrases = scene.phrases();
    return switch (event) {
      case Happening.OfNode(var _, var name, var isThere) ->
          phrases.say(isThere ? "history.node.added" : "history.node.removed", name);
      case Happening.OfField(var _, var field, var before, var after) -> {
        var label = phrases.field(field);
        if (before == null) {
          yield phrases.say("history.field.set", label, phrases.value(field, text(after)));
        }
        yield after == null
            ? phrases.say("history.field.emptied", label, phrases.value(field, before))
            : phrases.say(
                "history.field.changed",
                label,
                phrases.value(field, before),
                phrases.value(field, after));
      }
      case Happening.OfLevel _ -> phrases.say("history.level");
      case Happening.OfTie(var before, var after) -> tie(before, after, scene);
      case Happening.OfMerge(var _, var name, var into, var isMerged) ->
          phrases.say(isMerged ? "history.merged" : "history.unmerged", name, scene.name(into));
      case Happening.OfClaim(var claim, var isThere) ->
          phrases.say(
              isThere ? "history.claim.restored" : "history.claim.withdrawn", said(claim, scene));
      case Happening.OfStance(var claim, var verdict, var why) -> {
        var key = verdict == null ? "history.stance.taken" : "history.stance." + verdict.key();
        var sentence = phrases.say(key, said(claim, scene));
        yield why == null || verdict == null
            ? sentence
            : sentence + " " + phrases.say("history.why", why);
      }
      case Happening.OfFigure(var figure, var isThere) ->
          phrases.say(
              isThere ? "history.figure.added" : "history.figure.removed",
              phrases.measure(figure.measure()),
              phrases.figure(figure));
      case Happening.OfMatter(var before, var after) ->
          new MatterSentences(scene).changed(before, after);
      case Happening.Repeated(var claim) -> phrases.say("history.repeated", said(claim, scene));
    };
  }

  private static String tie(@Nullable Tie before, @Nullable Tie after, Scene scene) {
    var tie = after != null ? after : Objects.requireNonNull(before);
    var phrases = scene.phrases();
    var read =
        phrases.say(
            "history.tie",
            scene.name(tie.from()),
            phrases.tie(tie.kind(), true),
            scene.name(tie.to()));
    if (before == null || after == null) {
      return phrases.say(after != null ? "history.tie.added" : "history.tie.removed", read);
    }
    if (!before.from().equals(after.from()) || !before.to().equals(after.to())) {
      return phrases.say("history.tie.moved", read);
    }
    return phrases.say(
        "history.tie.changed", read, stated(before, phrases), stated(after, phrases));
  }

  private static String stated(Tie tie, Phrases phrases) {
    return stated(phrases, phrases.span(tie.span()), tie.strength(), tie.details());
  }

  private static String stated(
      Phrases phrases, String span, int strength, Map<Detail, String> details) {
    var parts = new ArrayList<String>();
    if (!span.isEmpty()) {
      parts.add(span);
    }
    if (strength > 0) {
      parts.add(phrases.say("history.strength", strength));
    }
    details.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(detail -> parts.add(phrases.detail(detail.getKey(), detail.getValue())));
    return parts.isEmpty() ? phrases.say("history.nothing") : String.join(", ", parts);
  }

  /** A claim in a few words. */
  public static String said(Claim claim, Scene scene) {
    var phrases = scene.phrases();
    return switch (claim.subject()) {
      case Claim.OfField(var _, var field, var value) ->
          phrases.field(field)
              + ": "
              + (value.isEmpty() ? phrases.say("history.nothing") : phrases.value(field, value));
      case Claim.OfTie(var _, var span, var strength, var details) ->
          stated(phrases, phrases.span(span), strength, details);
    };
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
