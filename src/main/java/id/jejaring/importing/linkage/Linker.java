package id.jejaring.importing.linkage;

import id.jejaring.domain.NodeId;
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

  /** How many candidates a person is shown. */
  public static final int SHOWN = 3;

  /** A network is taken to be a part of at least so many things that a row may be about. */
  private static final int POPULATION = 1_000;

  /** A name of fewer bits is one that many could have. */
  private static final double UNUSUAL = 11;

  private static final double RARE = 16;

  private static final Set<Agreement> NUMBER =
      EnumSet.of(
          Agreement.PHONE_SAME, Agreement.EMAIL_SAME, Agreement.HANDLE_SAME, Agreement.NIB_SAME);

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
    if (best.probability() >= CERTAIN && isTelling(best.comparison())) {
      return new Known(best);
    }
    var asked =
        ranked.stream()
            .filter(candidate -> candidate.probability() >= least(candidate.comparison()))
            .limit(SHOWN)
            .toList();
    return asked.isEmpty() ? new New() : new Question(asked);
  }

  /** A number in common is worth a look even where the names do not fit. */
  private static double least(Comparison comparison) {
    return comparison.findings().stream().anyMatch(one -> NUMBER.contains(one.agreement()))
        ? CONCEIVABLE / 10
        : CONCEIVABLE;
  }

  /** The candidates with their probabilities, the likeliest first. */
  public List<Candidate> rank(Particulars thing, List<Index.Entry> entries) {
    double prior =
        weights.expected()
            / (1 - weights.expected())
            / Math.max(POPULATION, frequencies.things(thing.kind()));
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
        Comparator.comparingDouble(Candidate::probability).reversed().thenComparing(Candidate::id));
    return ranked;
  }

  private static double odds(double prior, Comparison comparison) {
    return prior * Math.pow(2, comparison.bits());
  }

  /**
   * Whether something besides the name says so. A name that many could have and a point that is not
   * the very same are not enough together; nor is a number without a name that fits.
   */
  private static boolean isTelling(Comparison comparison) {
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
    return byNumber(comparison) || bySpot(comparison, name) || byTrade(comparison, name);
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

  private static boolean bySpot(Comparison comparison, double name) {
    var point = comparison.of(Aspect.POINT);
    return (point == Agreement.POINT_WITHIN_25_M && name >= UNUSUAL)
        || (point == Agreement.POINT_WITHIN_100_M && name >= RARE);
  }

  private static boolean byTrade(Comparison comparison, double name) {
    var named = comparison.of(Aspect.NAME);
    return name >= RARE
        && (named == Agreement.NAME_SAME || named == Agreement.NAME_SPELT_OTHERWISE)
        && comparison.bitsOf(Aspect.PLACE) > 1
        && comparison.of(Aspect.LINE) == Agreement.LINE_SAME
        && DIFFERENT.stream().noneMatch(each -> comparison.of(each.aspect()) == each);
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "linker, %.3f expected", weights.expected());
  }
}
