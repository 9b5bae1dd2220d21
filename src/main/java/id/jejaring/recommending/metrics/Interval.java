package id.jejaring.recommending.metrics;

/**
 * A mean with its 95 % bootstrap interval.
 *
 * @param low the 2.5th, {@code high} the 97.5th percentile of the resampled means
 */
public record Interval(double mean, double low, double high) {}
