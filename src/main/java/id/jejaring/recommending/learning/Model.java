package id.jejaring.recommending.learning;

import id.jejaring.recommending.features.Tempo;

/**
 * How candidates of one network are put in order.
 *
 * @param tempo how fast the network moves
 * @param weighting what makes a score
 * @param calibration what a score means
 * @param standing what all of it stands on
 */
public record Model(Tempo tempo, Weighting weighting, Calibration calibration, Standing standing) {}
