package id.jejaring.importing.linkage;

import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.importing.linkage.Agreement.Aspect;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Says which of some candidates a description is of, if any: known, new, or a question. What it
 * describes is at most one of them, so candidates compete: two that are equally likely leave at
 * best half to each. Immutable, as long as nobody changes what it was made from.
 */
public final class Linker {

  /** From here on nobody is asked. */
  public static final double CERTAIN = 0.95;

  /** Below this nobody is asked either. */
  public static final double CONCEIVABLE = 0.01;

  /** Below this a candidate is not shown, not even beside a likelier one. */
  private static final double SHOWABLE = 0.0005;

  /** A place of fewer bits is one that most are in. */
  private static final double TELLING_PLACE = 1;

  /** How many candidates a person is shown. */
  public static final int SHOWN = 3;

  /** A network is taken to be a part of at least so many things that a row may be about. */
  private static final int POPULATION = 1_000;

  /**
   * A name is one that many could have, or one that few have, by its bits above those that it takes
   * to tell one thing from all others.
   */
  private static final double UNUSUAL = 0;

  private static final double RARE = 2;

  /** Names of so few letters may be initials. */
  private static final int INITIALS = 4;

  private static final Set<Agreement> NUMBER =
      EnumSet.of(
          Agreement.PHONE_SAME, Agreement.EMAIL_SAME, Agreement.HANDLE_SAME, Agreement.NIB_SAME);

  private static final Set<Agreement> SUPPORT =
      EnumSet.of(
          Agreement.ADDRESS_SAME,
          Agreement.ADDRESS_PARTLY,
          Agreement.POINT_WITHIN_25_M,
          Agreement.POINT_WITHIN_100_M,
          Agreement.LINE_SAME);

  private static final Set<Agreement> ELSEWHERE =
      EnumSet.of(
          Agreement.PLACE_DIFFERENT,
          Agreement.PLACE_SAME_PROVINCE,
          Agreement.POINT_WITHIN_2_KM,
          Agreement.POINT_WITHIN_20_KM,
          Agreement.POINT_FAR);

  private static final Set<Agreement> DIFFERENT =
      EnumSet.of(
          Agreement.PHONE_DIFFERENT,
          Agreement.EMAIL_DIFFERENT,
          Agreement.HANDLE_DIFFERENT,
          Agreement.ADDRESS_DIFFERENT);

  /** One that a description may be of. */
  public record Candidate(NodeId id, double probability, Comparison comparison) {}

  /** What a description turned out to be. */
  public sealed interface Answer {}

  /** This one, for certain enough. */
  public record Known(Candidate candidate) implements Answer {}

  /** None that is there. */
  public record New() implements Answer {}

  /** One of these, the likeliest first, or none: a person has to say. */
  public record Question(List<Candidate> candidates) implements Answer {
    public Question {
      candidates = List.copyOf(candidates);
    }
  }

  private final Frequencies frequencies;
  private final Weights weights;

  public Linker(Frequencies frequencies, Weights weights) {
    this.frequencies = frequencies;
    this.weights = weights;
  }

  /** What a description is, of those given. */
  public Answer answer(Particulars thing, List<Index.Entry> entries) {
    var ranked = rank(thing, entries);
    if (ranked.isEmpty()) {
      return new New();
    }
    var best = ranked.getFirst();
    if (best.probability() >= CERTAIN && isTelling(thing, best.comparison())) {
      return new Known(best);
    }
    return ranked.stream()
            .anyMatch(candidate -> candidate.probability() >= least(candidate.comparison()))
        ? new Question(
            ranked.stream()
                .filter(candidate -> candidate.probability() >= SHOWABLE)
                .limit(SHOWN)
                .toList())
        : new New();
  }

  /**
   * A number in common is worth a look even where the names do not fit; where nothing but the name
   * agrees and something differs, it is a namesake more often than not.
   */
  private static double least(Comparison comparison) {
    boolean supported = false;
    boolean opposed = false;
    for (var finding : comparison.findings()) {
      var agreement = finding.agreement();
      if (NUMBER.contains(agreement)) {
        return CONCEIVABLE / 10;
      }
      supported |=
          SUPPORT.contains(agreement)
              || (agreement.aspect() == Aspect.PLACE && finding.bits() > TELLING_PLACE);
      opposed |= DIFFERENT.contains(agreement) || ELSEWHERE.contains(agreement);
    }
    return opposed && !supported ? 10 * CONCEIVABLE : CONCEIVABLE;
  }

  /** The candidates with their probabilities, the likeliest first. */
  public List<Candidate> rank(Particulars thing, List<Index.Entry> entries) {
    double prior =
        weights.expected() / (1 - weights.expected()) / population(thing.kind(), frequencies);
    var comparisons = new ArrayList<Comparison>(entries.size());
    double all = 1;
    for (var entry : entries) {
      var comparison = Comparison.of(thing, entry.thing(), frequencies, weights);
      comparisons.add(comparison);
      all += odds(prior, comparison);
    }
    var ranked = new ArrayList<Candidate>(entries.size());
    for (int i = 0; i < entries.size(); i++) {
      var comparison = comparisons.get(i);
      ranked.add(new Candidate(entries.get(i).id(), odds(prior, comparison) / all, comparison));
    }
    ranked.sort(
        Comparator.comparingDouble(Candidate::probability)
            .thenComparingDouble(candidate -> candidate.comparison().likeness())
            .reversed()
            .thenComparing(Candidate::id));
    return ranked;
  }

  /** How many things a row may be about. */
  static int population(NodeKind kind, Frequencies frequencies) {
    return Math.max(POPULATION, frequencies.things(kind));
  }

  private static double odds(double prior, Comparison comparison) {
    return prior * Math.pow(2, comparison.bits());
  }

  /**
   * Whether something besides the name says so. A name that many could have and a point that is not
   * the very same are not enough together; nor is a number without a name that fits.
   */
  private boolean isTelling(Particulars thing, Comparison comparison) {
    var kind = thing.kind();
    if (comparison.of(Aspect.NIB) == Agreement.NIB_DIFFERENT) {
      return false;
    }
    if (comparison.of(Aspect.NIB) == Agreement.NIB_SAME) {
      return true;
    }
    double name = comparison.bitsOf(Aspect.NAME);
    if (name <= 0 || comparison.of(Aspect.NAME) == Agreement.NAME_NUMBERED) {
      return false;
    }
    double rarity = name - Weights.bits(population(kind, frequencies), 1);
    return byNumber(comparison)
        || (!isShort(thing) && (bySpot(comparison, rarity) || byTrade(comparison, rarity)));
  }

  /** A few letters are the initials of many. */
  private static boolean isShort(Particulars thing) {
    return thing.names().getFirst().words().stream().mapToInt(word -> word.text().length()).sum()
        <= INITIALS;
  }

  /** Relatives share a telephone: one alone does not outweigh that they are elsewhere. */
  private static boolean byNumber(Comparison comparison) {
    int numbers = 0;
    boolean elsewhere = false;
    for (var finding : comparison.findings()) {
      switch (finding.agreement()) {
        case EMAIL_SAME, HANDLE_SAME, WEBSITE_SAME, ADDRESS_SAME -> numbers += 2;
        case PHONE_SAME -> numbers++;
        case POINT_WITHIN_2_KM, POINT_WITHIN_20_KM, POINT_FAR, PLACE_DIFFERENT, ADDRESS_DIFFERENT ->
            elsewhere = true;
        default -> {}
      }
    }
    return numbers > (elsewhere && comparison.of(Aspect.NAME) != Agreement.NAME_SAME ? 1 : 0);
  }

  /**
   * Stalls of one name stand side by side: farther apart than a point errs, a name says nothing.
   */
  private static boolean bySpot(Comparison comparison, double rarity) {
    return comparison.of(Aspect.POINT) == Agreement.POINT_WITHIN_25_M && rarity >= UNUSUAL;
  }

  private static boolean byTrade(Comparison comparison, double rarity) {
    var named = comparison.of(Aspect.NAME);
    double place = comparison.bitsOf(Aspect.PLACE);
    return rarity >= RARE
        && (named == Agreement.NAME_SAME || named == Agreement.NAME_SPELT_OTHERWISE)
        && (comparison.of(Aspect.LINE) == Agreement.LINE_SAME || place > TELLING_PLACE)
        && comparison.of(Aspect.POINT) == null
        && comparison.findings().stream().noneMatch(one -> ELSEWHERE.contains(one.agreement()))
        && nothingDiffers(comparison);
  }

  private static boolean nothingDiffers(Comparison comparison) {
    return DIFFERENT.stream().noneMatch(each -> comparison.of(each.aspect()) == each);
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "linker, %.3f expected", weights.expected());
  }
}
