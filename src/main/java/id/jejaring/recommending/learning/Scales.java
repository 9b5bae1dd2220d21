package id.jejaring.recommending.learning;

import java.util.List;

/** Finds what a middling value of each feature is. */
final class Scales {

  private Scales() {}

  /** The medians of some values; 1 where there are none. */
  static float[] medians(List<List<Float>> values) {
    var scales = new float[values.size()];
    for (int at = 0; at < scales.length; at++) {
      var sorted = values.get(at).stream().sorted().toList();
      scales[at] = sorted.isEmpty() ? 1 : sorted.get(sorted.size() / 2);
    }
    return scales;
  }
}
