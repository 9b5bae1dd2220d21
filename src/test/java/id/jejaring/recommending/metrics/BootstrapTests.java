package id.jejaring.recommending.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

final class BootstrapTests {

  @Test
  void anIntervalIsAboutAsWideAsTheStandardErrorSays() {
    var random = new Random(3);
    var rows = new float[400][];
    for (int at = 0; at < rows.length; at++) {
      rows[at] = new float[] {random.nextInt(2)};
    }
    var interval = new Bootstrap(rows, 1).of(0);
    double error = Math.sqrt(interval.mean() * (1 - interval.mean()) / rows.length);
    assertThat(interval.high() - interval.low()).isEqualTo(2 * 1.96 * error, Offset.offset(0.01));
    assertThat(interval.low()).isLessThan(interval.mean());
  }

  @Test
  void aDifferenceIsPaired() {
    var random = new Random(4);
    var rows = new float[100][];
    for (int at = 0; at < rows.length; at++) {
      float hard = random.nextFloat();
      rows[at] = new float[] {hard + 0.01f, hard};
    }
    var difference = new Bootstrap(rows, 1).difference(0, 1);
    assertThat(difference.low()).isEqualTo(0.01, Offset.offset(1e-6));
    assertThat(difference.high()).isEqualTo(0.01, Offset.offset(1e-6));
  }

  @Test
  void theSameSeedDrawsTheSame() {
    var rows = new float[][] {{1}, {0}, {0.5f}, {0.2f}};
    assertThat(new Bootstrap(rows, 9).of(0)).isEqualTo(new Bootstrap(rows, 9).of(0));
  }
}
