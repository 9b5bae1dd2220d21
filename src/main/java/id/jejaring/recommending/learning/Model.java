package id.jejaring.recommending.learning;

import id.jejaring.recommending.features.Tempo;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Optional;

/**
 * How candidates of one network are put in order.
 *
 * @param tempo how fast the network moves
 * @param weighting what makes a score
 * @param calibration what a score means
 * @param standing what all of it stands on
 */
public record Model(Tempo tempo, Weighting weighting, Calibration calibration, Standing standing) {

  /** Fixed weights and scales, for a network of which nothing is known. */
  public static Model plain() {
    return new Model(
        Tempo.USUAL,
        Defaults.usual(),
        Calibration.UNKNOWN,
        new Standing(Standing.Basis.PLAIN, 0, 0, Optional.empty()));
  }

  /** Writes it, for {@link #read}. */
  public void write(DataOutput to) throws IOException {
    to.writeDouble(tempo.years());
    weighting.write(to);
    calibration.write(to);
    standing.write(to);
  }

  /** What was written by {@link #write}, by a program of the same features. */
  public static Model read(DataInput from) throws IOException {
    return new Model(
        new Tempo(from.readDouble()),
        Weighting.read(from),
        Calibration.read(from),
        Standing.read(from));
  }
}
