package id.jejaring.recommending.features;

/**
 * Everyone an actor is tied with, at all decays. Immutable, so that threads may hand it to each
 * other without locks; its arrays are shared, do not write into them.
 *
 * @param ends each of them once
 * @param weights by decay, in the places of {@code ends}
 * @param totals the sums of the weights, by decay
 */
@SuppressWarnings("ArrayRecordComponent") // read in the innermost loops, never compared
record Row(int[] ends, float[][] weights, double[] totals) {

  int degree() {
    return ends.length;
  }
}
