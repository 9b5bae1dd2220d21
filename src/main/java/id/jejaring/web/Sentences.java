package id.jejaring.web;

import id.jejaring.domain.NodeId;
import id.jejaring.domain.TieKind;
import id.jejaring.recommending.Caution;
import id.jejaring.recommending.Distance;
import id.jejaring.recommending.Gap;
import id.jejaring.recommending.Reason;
import id.jejaring.recommending.Strength;
import id.jejaring.recommending.Suggestion;
import id.jejaring.recommending.learning.Standing;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns reasons and cautions into sentences of one language. */
public final class Sentences {

  private static final int DEEDS_NAMED = 3;

  private final Phrases phrases;
  private final Dating.Records records;
  private final Dating dating;

  /** Sentences with the names and dates of a scene, in its language. */
  public Sentences(Scene scene) {
    this(scene.phrases(), scene);
  }

  /** Sentences with these names and dates in them. */
  public Sentences(Phrases phrases, Dating.Records records) {
    this.phrases = phrases;
    this.records = records;
    dating = new Dating(phrases, records);
  }

  /** Why two would make good partners. */
  public String of(Reason reason, NodeId actor, NodeId candidate) {
    return switch (reason) {
      case Reason.ThroughPartner through -> through(through, actor, candidate);
      case Reason.Chain chain -> chain(chain, actor, candidate);
      case Reason.Shared shared -> shared(shared);
      case Reason.OffersWhatIsNeeded offers ->
          phrases.say(
              "reason.offers",
              name(candidate),
              dated(offers.capability(), candidate, reason),
              dated(actor, actor, reason));
      case Reason.NeedsWhatIsOffered needs ->
          phrases.say(
              "reason.needs",
              name(candidate),
              dated(needs.capability(), candidate, reason),
              dated(actor, actor, reason));
      case Reason.AsWished wished ->
          phrases.say(
              "reason.wished." + key(wished.kind()),
              name(candidate),
              dated(wished.capability(), candidate, reason));
      case Reason.Complementary goes ->
          phrases.say(
              "reason.complementary",
              dated(goes.mine(), actor, reason),
              dated(goes.theirs(), candidate, reason),
              phrases.isIndonesian() ? goes.indonesian() : goes.english());
      case Reason.SameProduct same ->
          phrases.say("reason.same_product", both(name(same.product()), reason));
      case Reason.SameSubsector same ->
          phrases.say("reason.same_subsector", both(name(same.subsector()), reason));
      case Reason.Near near ->
          near.distance().kilometres() < 1 && !near.distance().betweenPlaces()
              ? phrases.say("reason.nearer")
              : apart("reason.near", near.distance());
    };
  }

  /** What should be known before asking. */
  public String of(Caution caution) {
    return switch (caution) {
      case Caution.AlreadyExploring _ -> phrases.say("caution.exploring");
      case Caution.MayCompete compete -> phrases.say("caution.compete", name(compete.product()));
      case Caution.FarAway far -> apart("caution.far", far.distance());
      case Caution.LittleKnown _ -> phrases.say("caution.little");
    };
  }

  /** How much stands behind an answer. */
  public String of(Strength strength) {
    return phrases.say("strength." + strength.key());
  }

  /** What to fill in. */
  public String of(Gap gap) {
    return phrases.say("gap." + gap.key());
  }

  /** What the order of an answer stands on. */
  public String of(Standing standing) {
    return switch (standing.basis()) {
      case LEARNED -> phrases.say("standing.learned", standing.ties(), standing.sources());
      case RULE ->
          phrases.say(
              "standing.rule",
              phrases.say("backtest.scorer." + standing.ruleKey().orElse("jejaring")),
              standing.ties());
      case PLAIN -> phrases.say("standing.plain");
      case DEFAULTS -> phrases.say("standing.defaults", standing.ties());
    };
  }

  /** How likely it is that two first work together. */
  public String of(Suggestion.Chance chance) {
    return phrases.say(
        "chance", rounded(1 / chance.probability()), phrases.number(chance.years(), 1));
  }

  /** To two digits: nobody knows it better. */
  private static long rounded(double number) {
    double digits = Math.pow(10, Math.max(0, Math.floor(Math.log10(number)) - 1));
    return Math.max(1, Math.round(Math.round(number / digits) * digits));
  }

  /** Who is, and who was, with how many there are. */
  private String shared(Reason.Shared shared) {
    var key = "reason." + key(shared.kind());
    var over = shared.evidence().stream().filter(tie -> tie.spell().over()).toList();
    var still = shared.evidence().stream().filter(tie -> !tie.spell().over()).toList();
    var count = shared.members() == 0 ? "" : phrases.say(key + ".count", shared.members());
    if (shared.kind() == TieKind.TOOK_PART_IN) {
      var each = dating.isOneTime(shared.evidence()) ? "" : dating.each(shared.evidence());
      return phrases.say(key, dating.at(shared.at(), shared.evidence()))
          + bracketed(joined(each, count))
          + ".";
    }
    if (!over.isEmpty() && !still.isEmpty()) {
      var was = over.getFirst();
      var is = still.getFirst();
      return phrases.say(
              key + ".one",
              name(was.from()),
              dating.in(name(shared.at()), was),
              dating.in(name(is.from()), is))
          + (count.isEmpty() ? "." : "; " + count + ".");
    }
    return phrases.say(over.isEmpty() ? key : key + ".were", name(shared.at()))
        + bracketed(joined(dating.each(shared.evidence()), count))
        + ".";
  }

  private static String joined(String... said) {
    return Stream.of(said).filter(each -> !each.isEmpty()).collect(Collectors.joining("; "));
  }

  private static String bracketed(String said) {
    return said.isEmpty() ? "" : " (" + said + ")";
  }

  /** A name, with when the tie of one of the two held. */
  private String dated(NodeId named, NodeId holder, Reason reason) {
    return reason.evidence().stream()
        .filter(tie -> tie.from().equals(holder))
        .findFirst()
        .map(tie -> dating.in(name(named), tie))
        .orElseGet(() -> name(named));
  }

  /** A name, with when the ties of both held. */
  private String both(String named, Reason reason) {
    return named + bracketed(dating.each(reason.evidence()));
  }

  private String through(Reason.ThroughPartner through, NodeId actor, NodeId candidate) {
    return phrases.say(
        "reason.through",
        name(through.partner()),
        deeds(through.mine(), through.partner(), actor),
        deeds(through.theirs(), through.partner(), candidate));
  }

  private String chain(Reason.Chain chain, NodeId actor, NodeId candidate) {
    return phrases.say(
        "reason.chain",
        name(chain.partner()),
        deeds(chain.steps().getFirst(), chain.partner(), actor),
        deeds(chain.steps().get(1), chain.partner(), chain.other()),
        name(chain.other()),
        deeds(chain.steps().getLast(), chain.other(), candidate));
  }

  private String deeds(List<Reason.Deed> deeds, NodeId partner, NodeId other) {
    var told = new HashSet<Object>();
    return phrases.list(
        deeds.stream()
            .filter(deed -> told.add(deed.at() == null ? word(deed, partner) : deed.at()))
            .limit(DEEDS_NAMED)
            .map(deed -> deed(deed, partner, other))
            .toList());
  }

  private String deed(Reason.Deed deed, NodeId partner, NodeId other) {
    var at = deed.at();
    if (at != null) {
      return phrases.say(
          "work." + key(deed.kind()), name(other), dating.in(at, deed.kind(), deed.evidence()));
    }
    var tie = deed.evidence().getFirst();
    var over = tie.spell().over() ? ".past" : "";
    return dating.in(phrases.say("work" + over + word(deed, partner), name(other)), tie);
  }

  /** What one of two did to the other: {@code .supplies.in}. */
  private static String word(Reason.Deed deed, NodeId partner) {
    if (deed.kind().isMutual()) {
      return "." + key(deed.kind());
    }
    var outgoing = deed.evidence().getFirst().from().equals(partner);
    return "." + key(deed.kind()) + (outgoing ? ".out" : ".in");
  }

  private String apart(String key, Distance distance) {
    var kilometres = distance.kilometres();
    return phrases.say(
        distance.betweenPlaces() ? key + ".places" : key,
        phrases.number(kilometres, kilometres < 10 ? 1 : 0));
  }

  private String name(NodeId id) {
    return records.name(id);
  }

  private static String key(TieKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
