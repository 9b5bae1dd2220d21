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
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Turns reasons and cautions into sentences of one language. */
public final class Sentences {

  private static final int DEEDS_NAMED = 3;

  private final Phrases phrases;
  private final Function<NodeId, String> names;

  /** Sentences with these names in them. */
  public Sentences(Phrases phrases, Function<NodeId, String> names) {
    this.phrases = phrases;
    this.names = names;
  }

  /** Why two would make good partners. */
  public String of(Reason reason, NodeId actor, NodeId candidate) {
    return switch (reason) {
      case Reason.ThroughPartner through -> through(through, actor, candidate);
      case Reason.Chain chain -> chain(chain, actor, candidate);
      case Reason.Shared shared ->
          phrases.say(
              phrases.knows("reason." + key(shared.kind()))
                  ? "reason." + key(shared.kind())
                  : "reason.shared",
              name(shared.at()),
              shared.members());
      case Reason.OffersWhatIsNeeded offers ->
          phrases.say("reason.offers", name(candidate), name(offers.capability()), name(actor));
      case Reason.NeedsWhatIsOffered needs ->
          phrases.say("reason.needs", name(candidate), name(needs.capability()), name(actor));
      case Reason.AsWished wished ->
          phrases.say(
              "reason.wished." + key(wished.kind()), name(candidate), name(wished.capability()));
      case Reason.Complementary goes ->
          phrases.say(
              "reason.complementary",
              name(goes.mine()),
              name(goes.theirs()),
              phrases.isIndonesian() ? goes.indonesian() : goes.english());
      case Reason.SameProduct same -> phrases.say("reason.same_product", name(same.product()));
      case Reason.SameSubsector same ->
          phrases.say("reason.same_subsector", name(same.subsector()));
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
    var said =
        deeds.stream()
            .limit(DEEDS_NAMED)
            .map(deed -> deed(deed, partner, other))
            .distinct()
            .collect(Collectors.toList());
    return phrases.list(said);
  }

  private String deed(Reason.Deed deed, NodeId partner, NodeId other) {
    var at = deed.at();
    if (at != null) {
      return phrases.say("work." + key(deed.kind()), name(other), name(at));
    }
    if (deed.kind().isMutual()) {
      return phrases.say("work." + key(deed.kind()), name(other));
    }
    var outgoing = deed.evidence().stream().anyMatch(link -> link.from().equals(partner));
    return phrases.say("work." + key(deed.kind()) + (outgoing ? ".out" : ".in"), name(other));
  }

  private String apart(String key, Distance distance) {
    var kilometres = distance.kilometres();
    return phrases.say(
        distance.betweenPlaces() ? key + ".places" : key,
        phrases.number(kilometres, kilometres < 10 ? 1 : 0));
  }

  private String name(NodeId id) {
    return names.apply(id);
  }

  private static String key(TieKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
