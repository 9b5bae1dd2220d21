package id.jejaring.recommending.learning;

import id.jejaring.recommending.features.Feature;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * A score as a sum of parts, one for each feature, none of which falls as its feature grows: {@code
 * w0 · [v > 0] + w1 · ln(1 + v/m) + w2 · ln(1 + 100 v/m) / ln 101}, with weights of 0 or more. A
 * generalised additive model (Hastie and Tibshirani 1986) of {@value #PIECES} pieces. Immutable;
 * arrays are shared with whoever made it.
 */
public final class Weighting {

  /** Pieces of each part. */
  static final int PIECES = 3;

  static final int SIZE = PIECES * Feature.COUNT;

  private static final double FINE = 100;
  private static final double MOST_FINE = Math.log(1 + FINE);

  private final float[] scales;
  private final double[] weights;

  /**
   * By feature.
   *
   * @param scales m, above 0: what is a middling value
   * @param weights {@value #PIECES} each, 0 or more
   */
  Weighting(float[] scales, double[] weights) {
    this.scales = scales;
    this.weights = weights;
  }

  /** The order that one feature gives alone. */
  static Weighting alone(Feature feature, float[] scales) {
    var weights = new double[SIZE];
    weights[PIECES * feature.ordinal() + 1] = 1;
    return new Weighting(scales, weights);
  }

  /** What is added to a score for a value of a feature. */
  public double part(Feature feature, float value) {
    return part(feature.ordinal(), value);
  }

  double part(int feature, float value) {
    if (value <= 0) {
      return 0;
    }
    double relative = value / scales[feature];
    int at = PIECES * feature;
    double part = weights[at];
    if (weights[at + 1] > 0) {
      part += weights[at + 1] * Math.log(1 + relative);
    }
    if (weights[at + 2] > 0) {
      part += weights[at + 2] * Math.log(1 + FINE * relative) / MOST_FINE;
    }
    return part;
  }

  /** Whether a feature adds anything to any score. */
  public boolean uses(Feature feature) {
    int at = PIECES * feature.ordinal();
    return weights[at] > 0 || weights[at + 1] > 0 || weights[at + 2] > 0;
  }

  /** The features that add anything to any score. */
  public Set<Feature> features() {
    var features = EnumSet.noneOf(Feature.class);
    for (var feature : Feature.values()) {
      if (uses(feature)) {
        features.add(feature);
      }
    }
    return features;
  }

  /** What a score is made of; parts of 0 are left out. */
  public Map<Feature, Double> parts(ToDoubleFunction<Feature> values) {
    var parts = new EnumMap<Feature, Double>(Feature.class);
    for (var feature : Feature.values()) {
      double part = part(feature, (float) values.applyAsDouble(feature));
      if (part > 0) {
        parts.put(feature, part);
      }
    }
    return parts;
  }

  /** The pieces of a value, to be weighed. */
  static void pieces(float value, float scale, float[] into, int at) {
    if (value > 0) {
      double relative = value / scale;
      into[at] = 1;
      into[at + 1] = (float) Math.log(1 + relative);
      into[at + 2] = (float) (Math.log(1 + FINE * relative) / MOST_FINE);
    }
  }

  void write(DataOutput to) throws IOException {
    for (float scale : scales) {
      to.writeFloat(scale);
    }
    for (double weight : weights) {
      to.writeDouble(weight);
    }
  }

  static Weighting read(DataInput from) throws IOException {
    var scales = new float[Feature.COUNT];
    for (int at = 0; at < scales.length; at++) {
      scales[at] = from.readFloat();
    }
    var weights = new double[SIZE];
    for (int at = 0; at < weights.length; at++) {
      weights[at] = from.readDouble();
    }
    return new Weighting(scales, weights);
  }

  float[] scales() {
    return scales;
  }

  double[] weights() {
    return weights;
  }

  /** This and so many times another of the same scales. */
  Weighting plus(double times, Weighting other) {
    var sums = weights.clone();
    Arrays.setAll(sums, at -> weights[at] + times * other.weights[at]);
    return new Weighting(scales, sums);
  }

  /** The same order, with greater or smaller scores. */
  Weighting times(double factor) {
    return new Weighting(scales, Arrays.stream(weights).map(each -> factor * each).toArray());
  }

  @Override
  public String toString() {
    return Arrays.toString(weights);
  }
}
