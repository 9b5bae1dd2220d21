package id.jejaring.recommending.serving;

import id.jejaring.recommending.features.Feature;
import id.jejaring.recommending.features.Survey;
import id.jejaring.recommending.learning.Model;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;

/** What a ranking says of one actor and anyone else. Not for several threads. */
public final class Look {

  private final Model model;
  private final Survey survey;
  private final Set<Feature> features;
  private final Feature[] ofPair;
  private final Feature[] later;

  /** What one of what was learned is worth in logarithms of odds. */
  private final double unit;

  Look(Model model, Survey survey, Set<Feature> features) {
    this.model = model;
    unit = model.calibration().slope();
    this.survey = survey;
    this.features = features;
    ofPair =
        features.stream()
            .filter(f -> !f.isOfCandidate() && !f.isLikeness())
            .toArray(Feature[]::new);
    later =
        features.stream().filter(f -> f.isOfCandidate() || f.isLikeness()).toArray(Feature[]::new);
  }

  /** So little that whoever has anything else comes first. */
  private static final double LAST = 1e-9;

  /**
   * Those who have most by what leads to them: ties, walks, gatherings; and after them, as a
   * ranking may count none of these, those who have most common partners. What they have by
   * themselves, or by likeness, is worked out of these only, so that an answer costs no more than
   * what lies around the actor.
   *
   * @param most how many, in descending order of that
   */
  public int[] met(int most, IntPredicate eligible) {
    int size = survey.size();
    var order = new long[size];
    int count = 0;
    for (int at = 0; at < size; at++) {
      double score = 0;
      for (var feature : ofPair) {
        score += model.weighting().part(feature, survey.valueAt(feature, at));
      }
      if (score == 0) {
        score = LAST * survey.valueAt(Feature.ALLOCATION, at);
      }
      if (score > 0) {
        order[count++] = ((long) ~Float.floatToIntBits((float) score) << 32) | at;
      }
    }
    Arrays.sort(order, 0, count);
    var met = new int[Math.min(most, count)];
    int found = 0;
    for (int at = 0; at < count && found < most; at++) {
      int node = survey.node((int) order[at]);
      if (eligible.test(node)) {
        met[found++] = node;
      }
    }
    return Arrays.copyOf(met, found);
  }

  /** What somebody scores, in logarithms of odds; comparable within one answer. */
  public double score(int node) {
    return unit * learned(node);
  }

  private double learned(int node) {
    double score = 0;
    for (var feature : ofPair) {
      score += model.weighting().part(feature, survey.value(feature, node));
    }
    for (var feature : later) {
      score += model.weighting().part(feature, survey.value(feature, node));
    }
    return score;
  }

  /** What a score is made of. */
  public Map<Feature, Double> parts(int node) {
    var parts =
        model
            .weighting()
            .parts(feature -> features.contains(feature) ? survey.value(feature, node) : 0);
    parts.replaceAll((_, part) -> unit * part);
    return parts;
  }

  /** Whether there was more than could be looked at in time. */
  public boolean isTruncated() {
    return survey.isTruncated();
  }

  /** With how many somebody is tied. */
  public int partners(int node) {
    return (int) survey.alone(Feature.POPULARITY, node);
  }

  /** How likely the two first work together within {@link #years()}; NaN if not known. */
  public double probability(int node) {
    return model.calibration().probability(learned(node));
  }

  /** Within how many years. */
  public double years() {
    return model.calibration().years();
  }
}
